import type { Shapes } from './shape.ts';

/** The private part of a JSON Web Key. */
export const jsonWebKeys: Shapes = {
  gate: /"kty"/,
  shapes: [{ rule: 'private-key', pattern: /"d"\s{0,3}:\s{0,3}"(?<secret>[\w-]{40,700})"/g }],
};

/** Private keys, and hashes of passwords, from which the passwords can be guessed. */
export const keys: Shapes = {
  gate: /KEY|Key|key|\$\w{1,8}\$|pbkdf2|\{S|RWRTY0Iy|LS0tLS1/,
  shapes: [
    {
      rule: 'private-key',
      pattern:
        /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[^\S\n]{0,80}\\?[rn]?\s{0,8}[>*-]?[^\S\n]{0,80})(?:[\w-]{1,30}: [^\n]{0,200}\s{1,8}){0,6}(?<secret>[A-Za-z0-9+/]{40,70})/g,
    },
    { rule: 'private-key', pattern: /\bPuTTY-User-Key-File-\d: /g },
    { rule: 'private-key', pattern: /-----BEGIN OpenVPN Static key V1-----\s{1,40}(?<secret>[0-9a-f]{32})/g },
    { rule: 'private-key', pattern: /\bRWRTY0Iy(?<secret>[A-Za-z0-9+/]{100,300})/g },
    {
      // In Base64, as in a kubeconfig. Manuals cut it off.
      rule: 'private-key',
      pattern:
        /\bLS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURSBLRVkt|BQUklWQVRFIEtFWS0t|BFQyBQUklWQVRFIEtFWS0t|BPUEVOU1NIIFBSSVZBVEUgS0VZ)(?<secret>[A-Za-z0-9+/]{60})/g,
    },
    {
      rule: 'password-hash',
      pattern:
        /\$(?:2[aby]\$\d\d\$[./A-Za-z0-9]{53}|(?:apr)?1\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}(?![./A-Za-z0-9])|5\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{43}(?![./A-Za-z0-9])|6\$(?:rounds=\d{1,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}|y\$[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}|[PH]\$[./A-Za-z0-9]{31}(?![./A-Za-z0-9])|argon2id?\$[^\s$]{1,60}\$[^\s$]{1,60}\$[^\s$]{1,100}\$[A-Za-z0-9+/]{20,100})/g,
    },
    { rule: 'password-hash', pattern: /\{S?S?HA(?:256|512)?\}(?<secret>[A-Za-z0-9+/]{28,100}={0,2})/g },
    { rule: 'password-hash', pattern: /\bpbkdf2_sha\d{1,3}\$\d{2,8}\$\w{6,64}\$(?<secret>[A-Za-z0-9+/]{40,90}=?)/g },
  ],
};
