/** Norm ids with those that follow one another drawn together: `4.1–4.10`, `5.2`. */
export function ranges(ids: readonly string[]): string[] {
  const runs: { first: string; last: string; length: number }[] = [];
  for (const id of ids) {
    const open = runs.at(-1);
    if (open && follows(open.last, id)) {
      open.last = id;
      open.length += 1;
    } else runs.push({ first: id, last: id, length: 1 });
  }
  return runs.flatMap(({ first, last, length }) =>
    length === 1 ? [first] : length === 2 ? [first, last] : [`${first}–${last}`],
  );
}

/** Whether an id is that of the next norm of the same article. */
function follows(before: string, after: string): boolean {
  const [head, number] = cutLast(before);
  const [nextHead, nextNumber] = cutLast(after);
  return head === nextHead && nextNumber === number + 1;
}

const cutLast = (id: string): [string, number] => {
  const at = id.lastIndexOf('.');
  return [id.slice(0, at), Number(id.slice(at + 1))];
};
