"""Sample feeds for the demo: invented news of real companies, by invented outlets, in Indonesian and English."""
