"""The routes of the API, by who asks: a device, staff, or anybody."""
