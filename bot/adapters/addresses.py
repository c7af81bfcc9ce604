"""Which network addresses a feed may live at. Pure, and asked with the very address about to be connected.

Asked there, after name resolution, the rule also holds for redirects and for names whose answer changes in between
(DNS rebinding), and for every spelling of an address (127.1, 2130706433, ::ffff:127.0.0.1).
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from ipaddress import IPv4Network

    Address = IPv4Address | IPv6Address
    Network = IPv4Network | IPv6Network

WEB_PORTS = frozenset({80, 443})

# Global by their registry entry, yet never a publisher's.
_REFUSED = (
    ip_network("168.63.129.16/32"),  # Azure's host agent and metadata
    ip_network("192.0.0.0/24"),  # protocol assignments, RFC 6890; older Pythons know a part of it
    ip_network("192.88.99.0/24"),  # 6to4 relays, RFC 7526
    ip_network("64:ff9b:1::/48"),  # NAT64 of local use, RFC 8215
)
# IPv6 that carries an IPv4 address in its last 32 bits: NAT64 (RFC 6052), and the deprecated compatible form.
_LAST_32 = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))


class AddressRefusedError(OSError):
    """The address must not be connected to; an OSError, as what makes a socket may raise nothing else.

    Its text is the same for every address: of several refused ones the connector then reports one, as it stands.
    """

    def __init__(self, reason: str) -> None:
        super().__init__("address refused")
        self.reason = reason


def check(host: str, port: int, allowed: Iterable[Network]) -> None:
    """Raise AddressRefusedError unless `host`, an address in figures, is public and on a web port, or allowed."""
    address = _unwrapped(ip_address(host))
    if any(address in network for network in allowed):
        return
    if not _is_public(address):
        raise AddressRefusedError(f"a private address ({address})")
    if port not in WEB_PORTS:
        raise AddressRefusedError(f"port {port}, not 80 or 443")


def _unwrapped(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for, if it does."""
    if isinstance(address, IPv4Address):
        return address
    inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
    if inner is None and any(address in network for network in _LAST_32) and int(address) > 1:  # :: and ::1 are IPv6
        inner = IPv4Address(int(address) & 0xFFFF_FFFF)
    return inner or address


def _is_public(address: Address) -> bool:
    special = address.is_multicast or address.is_reserved or address.is_link_local or address.is_unspecified
    if special or not address.is_global or (isinstance(address, IPv6Address) and address.is_site_local):
        return False
    return not any(address in network for network in _REFUSED)
