import { BlockList, isIP } from 'node:net';

/** IPv4 blocks that are not on the public network (IANA, special-purpose address registry). */
const inward4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Parts of 2000::/3 that are documentation, or hold an IPv4 address which may be anything. */
const inward6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const inward = new BlockList();
for (const [net, prefix] of inward4) inward.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of inward6) inward.addSubnet(net, prefix, 'ipv6');

/** All of IPv6 that is given out for public use; loopback, link-local, unique local and mapped ones are outside. */
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is one of the public network: none of this machine, a private network or a cloud's inside. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !inward.check(address, 'ipv4');
    case 6:
      return global6.check(address, 'ipv6') && !inward.check(address, 'ipv6');
    default:
      return false;
  }
}
