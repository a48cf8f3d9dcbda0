/** As a field for day and time wants it, in the zone of the device. Units: milliseconds since 1970. */
export function localTime(at: number): string {
  const zoneMs = new Date(at).getTimezoneOffset() * 60_000
  return new Date(at - zoneMs).toISOString().slice(0, 16)
}
