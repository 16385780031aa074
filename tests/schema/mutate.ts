/** Random slips of the pen in JSON. */
import fc from 'fast-check';

type Json = unknown;
interface Place {
  readonly holder: Record<string, Json> | Json[];
  readonly key: string | number;
}

function placesIn(json: Json, found: Place[] = []): Place[] {
  if (typeof json !== 'object' || json === null) return found;
  const holder = json as Record<string, Json> | Json[];
  const keys: (string | number)[] = Array.isArray(json) ? json.map((_, i) => i) : Object.keys(json);
  for (const key of keys) {
    found.push({ holder, key });
    placesIn((holder as Record<string | number, Json>)[key], found);
  }
  return found;
}

const odd: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  3,
  '',
  'x',
  'other-thing',
  '2017-02-30',
  '2017-02-28',
  [],
  {},
  ['x'],
  { x: 1 },
  { fact: 'count' },
  { byReading: 'x' },
];

/** What is done to one place of a JSON: left out, called otherwise, given another value, or one from elsewhere. */
export interface Slip {
  readonly at: number;
  readonly from: number;
  readonly how: 'drop' | 'rename' | 'odd' | 'elsewhere' | 'add';
}

export const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.nat(),
  from: fc.nat(),
  how: fc.constantFrom('drop', 'rename', 'odd', 'elsewhere', 'add'),
});

/** A copy with the slip in it. */
export function slipped(json: Json, { at, from, how }: Slip): Json {
  const copy = structuredClone(json);
  const places = placesIn(copy);
  const place = places[at % places.length];
  const other = places[from % places.length];
  if (place === undefined || other === undefined) return copy;
  const { key } = place;
  const holder = place.holder as Record<string | number, Json>;
  const there = structuredClone((other.holder as Record<string | number, Json>)[other.key]);
  if (how === 'drop' || how === 'rename') {
    const value = holder[key];
    if (Array.isArray(place.holder)) place.holder.splice(Number(key), 1);
    else delete holder[key];
    if (how === 'rename' && !Array.isArray(place.holder))
      holder[typeof other.key === 'string' ? other.key : `${key}x`] = value;
  } else if (how === 'add' && !Array.isArray(place.holder)) holder[String(other.key)] = there;
  else holder[key] = how === 'odd' ? odd[from % odd.length] : there;
  return copy;
}
