import type { Lang } from '../text.js';

/** The language to speak: `--lang`, else that of the host (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English. */
export function langOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const given = argv.flatMap((arg, i) =>
    arg === '--lang' ? [argv[i + 1]] : arg.startsWith('--lang=') ? [arg.slice('--lang='.length)] : [],
  );
  const asked = given.at(-1);
  if (asked === 'zh' || asked === 'en') return asked;
  const host = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(host) ? 'zh' : 'en';
}
