const HTTPS = /^https:\/\/([^\s/?#\\]+)(\/[^\s?#\\]*)?([?#].*)?$/s;
/** The longest address that is followed, in UTF-16 code units. */
const LONGEST = 500;

/**
 * Says what is wrong with the address of a pack's public file, in one sentence; undefined if it can be followed. The
 * address is one that a browser has normalised: host in lower case, no spaces.
 */
export function addressProblem(address: string): string | undefined {
  if (!address.startsWith('https://')) return 'the address of a pack starts with https://';
  const [, host = '', path = '', rest = ''] = HTTPS.exec(address) ?? [];
  if (host === '' || address.length > LONGEST) return 'this is not the address of a file on the web';
  if (host.includes('@')) return 'the address of a pack contains no user name and no password';
  if (rest !== '') return 'the address of a pack ends after .json, without “?” or “#”';
  if (!/[^/]\.json$/.test(path) || path.endsWith('.head.json'))
    return 'the address of a pack ends in NAME.json, the name of its public file';
}

const beside = (address: string, ending: string): string => {
  const problem = addressProblem(address);
  if (problem !== undefined) throw new RangeError(problem);
  return address.replace(/\.json$/, ending);
};

/** The address of the head beside a public file. Throws a RangeError if {@link addressProblem} finds one. */
export const headAddress = (packAddress: string): string => beside(packAddress, '.head.json');
/** The address of the signature of a head. Throws a RangeError if {@link addressProblem} finds one. */
export const signatureAddress = (packAddress: string): string => beside(packAddress, '.head.sig');
