/** DER: tag, length (short or long form), content. */
function tlv(tag: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const n = content.length
  const length = n < 0x80 ? [n] : n < 0x100 ? [0x81, n] : [0x82, n >> 8, n & 0xff]
  return Uint8Array.from([tag, ...length, ...content])
}
const join = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((p) => [...p]))

const SEQUENCE = 0x30
const PERMITTED = 0xa0
const DNS_NAME = 0x82
const IP_ADDRESS = 0x87

/** Private networks (RFC 1918, 3927) and loopback, as address and mask. */
const NETWORKS: readonly (readonly number[])[] = [
  [10, 0, 0, 0, 255, 0, 0, 0],
  [172, 16, 0, 0, 255, 240, 0, 0],
  [192, 168, 0, 0, 255, 255, 0, 0],
  [169, 254, 0, 0, 255, 255, 0, 0],
  [127, 0, 0, 0, 255, 0, 0, 0],
]

export const NAME_CONSTRAINTS = '2.5.29.30'

/**
 * The value of a name constraints extension (RFC 5280, section 4.2.1.10) that permits private addresses and `names`
 * only. People install this authority on their own phones: whoever steals its key can pretend to be a machine of a
 * local network, and nothing on the internet.
 */
export function privateNamesOnly(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const dns = names.map((n) => tlv(DNS_NAME, new TextEncoder().encode(n)))
  const ips = NETWORKS.map((n) => tlv(IP_ADDRESS, Uint8Array.from(n)))
  const subtrees = [...dns, ...ips].map((base) => tlv(SEQUENCE, base))
  return tlv(SEQUENCE, tlv(PERMITTED, join(subtrees)))
}
