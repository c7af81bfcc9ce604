from __future__ import annotations

from ipaddress import ip_network

import pytest

from bot.adapters.addresses import AddressRefusedError, check

PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:4700::6810:84e5", "64:ff9b::8.8.8.8", "::ffff:8.8.8.8", "2002:808:808::1"]
PRIVATE = [
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",  # carrier-grade NAT
    "169.254.169.254",  # metadata of most clouds
    "168.63.129.16",  # of Azure
    "192.0.0.192",  # of Oracle
    "192.88.99.1",
    "198.18.0.1",
    "192.0.2.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd00:ec2::254",  # metadata of AWS
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::127.0.0.1",
    "64:ff9b::127.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "2002:7f00:1::",  # 6to4 of 127.0.0.1
    "2002:c0a8:101::",
    "2001:0:0:0:0:0:80ff:fffe",  # Teredo of 127.0.0.1
]


@pytest.mark.parametrize("host", PUBLIC)
@pytest.mark.parametrize("port", [80, 443])
def test_the_public_web_is_open(host: str, port: int) -> None:
    check(host, port, ())


@pytest.mark.parametrize("host", PRIVATE)
def test_what_is_not_public_is_refused(host: str) -> None:
    with pytest.raises(AddressRefusedError) as caught:
        check(host, 80, ())
    assert caught.value.reason.startswith("a private address (")


@pytest.mark.parametrize("port", [0, 22, 25, 6379, 8080, 65535])
def test_other_ports_are_refused(port: int) -> None:
    with pytest.raises(AddressRefusedError) as caught:
        check("93.184.216.34", port, ())
    assert caught.value.reason == f"port {port}, not 80 or 443"


def test_an_allowed_network_is_open_on_every_port_and_only_that_network() -> None:
    allowed = [ip_network("127.0.0.2/32"), ip_network("fd00::/8")]
    for host in ("127.0.0.2", "::ffff:127.0.0.2", "fd00::1"):
        check(host, 8080, allowed)
    for host in ("127.0.0.1", "127.0.0.3", "fe80::1"):
        with pytest.raises(AddressRefusedError):
            check(host, 80, allowed)
