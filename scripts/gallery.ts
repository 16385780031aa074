/** `npm run gallery`: writes the pictures of docs/pictures, each in Chinese and English. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { audit, evaluate, evaluateAll, measures, parseCase, timeline } from '../src/index.js';
import {
  cadencePicture,
  lifePicture,
  portfolioCount,
  portfolioPicture,
  ruleGraphPicture,
} from '../src/report/index.js';
import { cityYear } from '../tests/support/city-year.js';

const folder = new URL('../docs/pictures/', import.meta.url);
const width = 800;
const all = measures();
const maoming = all.find(({ id }) => id === 'maoming-2017');
if (maoming === undefined) throw new TypeError('maoming-2017 is gone');

const story = JSON.parse(
  readFileSync(new URL('../fixtures/stories/01-three-lists.json', import.meta.url), 'utf8'),
) as { readonly case: unknown; readonly from: string; readonly to: string };
const told = parseCase(story.case);
const lived = timeline(told, { from: story.from, to: story.to });

const { findings, programmes, asOf } = cityYear();
const kept = programmes.map((one) => {
  const source = parseCase(one);
  return { source, audit: audit(source, { asOf }), evaluation: evaluate(source, { asOf }) };
});
const ends = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map(
  (day, i) => `2018-${String(i + 1).padStart(2, '0')}-${day}`,
);
const days = [];
for (const end of ends)
  days.push(await portfolioCount(evaluateAll(findings, { asOf: end }), { measures: all, asOf: end }));

mkdirSync(folder, { recursive: true });
for (const lang of ['zh', 'en'] as const) {
  const pictures = {
    life: await lifePicture(told, lived, { measure: maoming, lang, width }),
    cadence: await cadencePicture(kept, { measures: all, lang, width }),
    portfolio: await portfolioPicture(days, { lang, width }),
    rules: await ruleGraphPicture(maoming, { lang, width, only: { parts: ['5'] } }),
  };
  for (const [name, svg] of Object.entries(pictures)) {
    writeFileSync(new URL(`${name}.${lang}.svg`, folder), svg);
    console.log(`docs/pictures/${name}.${lang}.svg`, svg.length);
  }
}
