import { networkInterfaces } from 'node:os';
import { expect, test, vi } from 'vitest';
import { machineNames, serverUrls } from '../../src/server/server-urls.ts';

vi.mock('node:os', async original => ({ ...(await original<object>()), networkInterfaces: vi.fn() }));

test('a server that listens everywhere has the URL for this machine, and those for others on the network', () => {
  const address = (address: string, family: string, internal = false) => ({ address, family, internal }) as never;
  vi.mocked(networkInterfaces).mockReturnValue({
    lo: [address('127.0.0.1', 'IPv4', true), address('::1', 'IPv6', true)],
    eth0: [address('192.168.1.5', 'IPv4'), address('fe80::1', 'IPv6')],
    eth1: [address('169.254.7.7', 'IPv4')],
  });
  expect(serverUrls('0.0.0.0', 4321, '/notes/')).toEqual([
    'http://localhost:4321/notes/',
    'http://192.168.1.5:4321/notes/',
  ]);
});

test('any other server has one URL', () => {
  expect(serverUrls('localhost', 80, '/')).toEqual(['http://localhost:80/']);
  expect(serverUrls('::1', 80, '/')).toEqual(['http://[::1]:80/']);
});

test('a machine has its name, with and without the domains that routers add', () => {
  expect(machineNames('MyPC')).toEqual(expect.arrayContaining(['mypc', 'mypc.local', 'mypc.lan']));
  expect(machineNames('mypc.example.org')).toEqual(expect.arrayContaining(['mypc.example.org', 'mypc', 'mypc.local']));
});
