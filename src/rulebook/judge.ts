/** What judges cases in a page: a script that holds the library, and its hash as a content security policy names it. */
export interface Judge {
  readonly script: string;
  readonly hash: string;
}

/** Empty here: the build bundles `page/judge.ts` and puts it in its place, see `scripts/judge-script.ts`. */
export const judge: Judge = { script: '', hash: '' };
