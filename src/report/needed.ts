import { DuxunError } from '../errors.js';

/**
 * Takes in a package that only some reports need.
 *
 * @throws DuxunError PACKAGE_MISSING where it is not installed
 */
export async function needed<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new DuxunError([
      {
        code: 'PACKAGE_MISSING',
        place: '',
        pointer: '',
        found: name,
        expected: {
          zh: '这种格式要用它，而它不是随库一起装的。',
          en: 'Expected it to be there: this format needs it, and it does not come with the library.',
        },
        wayOut: { zh: `请安装：npm install ${name}。`, en: `Install it: npm install ${name}.` },
      },
    ]);
  }
}
