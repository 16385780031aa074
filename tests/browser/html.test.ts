/** The HTML report in a browser: what can be read, reached and done, at which width, and what never happens. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateAll, measures } from '../../src/index.js';
import { type HtmlOptions, toHtml } from '../../src/report/index.js';
import { cityYear } from '../support/city-year.js';
import { fileOf, launch, picture } from './chromium.js';

type Json = Readonly<Record<string, unknown>>;
type Lang = 'zh' | 'en';

const ledgerOf = readFileSync(
  new URL('../../fixtures/yinchuan-2017-rectification/ledger.jsonl', import.meta.url),
  'utf8',
);
const twelve = ledgerOf
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Json);
const city = cityYear();
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200" role="img" aria-label="3, 5"><rect x="10" y="20" width="300" height="40" fill="#a61b14"/><rect x="10" y="90" width="500" height="40" fill="#0a559f"/></svg>`;
const pictures = [{ title: { zh: '逾期的问题', en: 'Problems overdue' }, svg }];

const reports = {
  twelve: { cases: twelve, asOf: '2017-07-31' },
  city: { cases: [...city.findings, ...city.programmes], asOf: city.asOf },
} as const;
type Report = keyof typeof reports;

async function write(name: string, cases: Iterable<unknown>, asOf: string, options: Partial<HtmlOptions>) {
  const results = evaluateAll(cases, { asOf, include: ['reasons'] });
  const file = fileOf(`${name}.html`);
  writeFileSync(file, await toHtml(results, { measures: measures(), lang: 'zh', ...options }));
  return pathToFileURL(file).href;
}

let browser: Browser;
const addresses = new Map<string, string>();
const addressOf = (report: Report, lang: Lang): string => addresses.get(`${report}-${lang}`) ?? '';

beforeAll(async () => {
  browser = await launch();
  for (const [name, { cases, asOf }] of Object.entries(reports))
    for (const lang of ['zh', 'en'] as const)
      addresses.set(`${name}-${lang}`, await write(`${name}-${lang}`, cases, asOf, { lang, pictures }));
});
afterAll(() => browser?.close());

/** Opens a page, and sees that nothing but it was asked for, and that nothing was complained of, until it is closed. */
async function withPage(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/#.*/, '')));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  try {
    await look(page);
  } finally {
    await context.close();
  }
  expect(new Set(asked)).toEqual(new Set([address]));
  expect(said).toEqual([]);
}

const desk = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 375, height: 812 } };

const shown = (page: Page): Promise<number> => page.locator('#rows tbody:visible').count();
const cellsOf = (page: Page, n: number): Promise<string[]> =>
  page
    .locator(`#rows tbody:visible > tr:first-child > :nth-child(${n})`)
    .evaluateAll((cells) => cells.map(({ textContent }) => textContent ?? ''));
const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => `${id} (${impact}): ${html.slice(0, 200)}`),
  );
}

describe.each(['twelve', 'city'] as const)('the report of %s', (report) => {
  describe.each(['zh', 'en'] as const)('in %s', (lang) => {
    it.each([
      ['at a desk', 'light', desk],
      ['at a desk', 'dark', desk],
      ['on a phone', 'light', phone],
      ['on a phone', 'dark', phone],
    ] as const)('can be used by everyone %s, %s', async (where, colorScheme, size) => {
      await withPage(addressOf(report, lang), { ...size, colorScheme }, async (page) => {
        const name = `${report}-${lang}-${size.viewport.width}-${colorScheme}`;
        expect(await isTooWide(page), where).toBe(false);
        await picture(page, `${name}.png`);
        const why = page.locator('.why > td > details').first();
        await why.locator('summary').first().click();
        await why.locator('.things summary').first().click();
        await page.locator('#ledger').evaluate((one) => one.scrollIntoView());
        await picture(page, `${name}-open.png`);
        expect(await isTooWide(page)).toBe(false);
        // its rows are of one kind: all of them are looked at once, else every fifteenth, which takes a tenth of the time
        if (report === 'city' && !(lang === 'zh' && colorScheme === 'light' && size === desk))
          await page.evaluate(() => {
            for (const [i, row] of document.querySelectorAll('#rows tbody').entries())
              if (i % 15 > 0 && row.querySelector('details[open]') === null) row.remove();
          });
        expect(await findingsOf(page)).toEqual([]);
        await page.locator('#wide').check();
        await picture(page, `${name}-wide.png`);
        expect(await isTooWide(page)).toBe(false);
      });
    });
  });
});

describe('with the keyboard alone', () => {
  const press = async (page: Page, key: string, times = 1) => {
    for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
  };
  const tabTo = async (page: Page, selector: string) => {
    for (let i = 0; i < 200; i += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    }
    throw new Error(`can't be reached: ${selector}`);
  };

  it('the ledger is two keys away, rows are picked out and counted, and an explanation is opened', async () => {
    await withPage(addressOf('city', 'zh'), desk, async (page) => {
      await press(page, 'Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await press(page, 'Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('ledger');
      await tabTo(page, '#find');
      await page.keyboard.type('茂南区 道路');
      await expect.poll(() => shown(page)).toBeLessThan(30);
      const rows = await shown(page);
      expect(rows).toBeGreaterThan(0);
      expect(await page.locator('#said').textContent()).toBe(`显示 ${rows} 件，共 308 件`);
      for (const text of await page.locator('#rows tbody:visible > tr:first-child').allTextContents())
        expect(text).toMatch(/茂南区[\s\S]*道路|道路[\s\S]*茂南区/);
      await tabTo(page, '.why > td > details > summary');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement as Element).outlineStyle,
      );
      expect(outline).toBe('solid');
      await press(page, 'Enter');
      await tabTo(page, '.things summary');
      await press(page, 'Space');
      expect(await page.locator('.things details[open] p').first().isVisible()).toBe(true);
    });
  });

  it('a column is sorted by, up and down, and that is said', async () => {
    await withPage(addressOf('city', 'en'), desk, async (page) => {
      const column = page.locator('th.deadline');
      const values = async () => {
        const all = await cellsOf(page, 10);
        return all.filter((value) => value !== '');
      };
      await tabTo(page, 'th.deadline button');
      await press(page, 'Enter');
      expect(await column.getAttribute('aria-sort')).toBe('ascending');
      expect(await page.locator('#said').textContent()).toBe(
        'Sorted by “to be rectified by”, smallest first',
      );
      const up = await values();
      expect(up.length).toBeGreaterThan(200);
      expect(up).toEqual([...up].sort());
      await press(page, 'Enter');
      expect(await column.getAttribute('aria-sort')).toBe('descending');
      expect(await values()).toEqual([...up].sort().reverse());
      // what is empty comes last either way
      expect((await cellsOf(page, 10)).at(-1)).toBe('');
      expect(await page.locator('th[aria-sort]').count()).toBe(1);
    });
  });
});

describe('picking out', () => {
  it.each(['state', 'place', 'actor'])('by %s leaves those that have it, and can be undone', async (name) => {
    await withPage(addressOf('city', 'en'), desk, async (page) => {
      const select = page.locator(`select[name=${name}]`);
      const options = await select.locator('option').count();
      expect(options).toBeGreaterThan(2);
      let sum = 0;
      for (let i = 1; i < options; i += 1) {
        await select.selectOption({ index: i });
        const rows = await shown(page);
        expect(rows).toBeGreaterThan(0);
        expect(await page.locator('#said').textContent()).toBe(`Showing ${rows} of 308 cases`);
        sum += rows;
      }
      if (name === 'state') expect(sum).toBe(308);
      await page.locator('#reset').click();
      expect(await shown(page)).toBe(308);
    });
  });

  it('by measure, where there are several', async () => {
    const address = await write('both', [...twelve, ...city.findings.slice(0, 20)], '2018-12-31', {});
    await withPage(address, desk, async (page) => {
      await page.locator('select[name=measure]').selectOption({ index: 1 });
      const one = await shown(page);
      await page.locator('select[name=measure]').selectOption({ index: 2 });
      expect([one, await shown(page)].sort()).toEqual([12, 20]);
    });
  });

  it('goes by the totals too', async () => {
    await withPage(addressOf('city', 'zh'), desk, async (page) => {
      const tile = page.locator('.tiles a').first();
      const count = Number((await tile.locator('b').textContent()) ?? '');
      await tile.click();
      expect(await shown(page)).toBe(count);
      expect(new Set(await cellsOf(page, 11))).toEqual(new Set(['逾期']));
    });
  });

  it('counts numbers as numbers, and states by how much they ask', async () => {
    await withPage(addressOf('city', 'zh'), desk, async (page) => {
      await page.locator('th.left button').click();
      const left = (await cellsOf(page, 15)).filter((value) => value !== '').map(Number);
      expect(left.length).toBeGreaterThan(20);
      expect(left).toEqual([...left].sort((a, b) => a - b));
      await page.locator('th.state button').click();
      const states = [...new Set(await cellsOf(page, 11))];
      expect(states).toEqual(['逾期', '待办', '待定', '无事', '已销号']);
    });
  });

  it('and sorting go on a phone, and all that is shown can be opened', async () => {
    await withPage(addressOf('twelve', 'en'), phone, async (page) => {
      await page.locator('#sort').selectOption({ label: 'case' });
      await page.locator('#down').check();
      expect((await cellsOf(page, 2))[0]).toBe('YC-2017-12');
      await page.locator('select[name=state]').selectOption({ label: 'overdue' });
      await page.locator('#unfold').click();
      const closed = await page.locator('#rows tbody:visible details:not([open])').count();
      const hidden = await page.locator('#rows tbody[hidden] details[open]').count();
      expect([closed, hidden]).toEqual([0, 0]);
      expect(await page.locator('#rows').getAttribute('role')).toBe('table');
      await page.locator('#fold').click();
      expect(await page.locator('details[open]').count()).toBe(0);
    });
  });
});

it('a name that is code runs nowhere and asks for nothing', async () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '<img src=https://example.invalid/a.png>',
    '</script><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    "' autofocus onfocus='alert(1)",
    '<iframe src="javascript:alert(1)"></iframe>',
    '</td></tr></table><h1>x</h1>',
    'W'.repeat(3000),
  ];
  const cases = hostile.map((name, i) => ({
    ...city.findings[i],
    id: `${i}${name}`,
    subject: { type: 'town', name },
    places: [{ id: `p${i}`, name }],
    note: name,
  }));
  const options = { title: hostile[0] ?? '', lang: 'en' } as const;
  const address = await write(
    'hostile',
    [...cases, { kind: hostile[0], id: hostile[2] }],
    '2018-06-30',
    options,
  );
  for (const size of [desk, phone])
    await withPage(address, size, async (page) => {
      await page.locator('#unfold').click();
      await page.locator('#wide').check();
      await page.locator('select[name=place]').selectOption({ index: 1 });
      await page.locator('#reset').click();
      await page.waitForTimeout(300);
      expect(await page.locator('img, iframe, svg, h1 *').count()).toBe(0);
      expect(await page.locator('h1').textContent()).toBe(hostile[0]);
      expect(await shown(page)).toBe(hostile.length);
      expect(await isTooWide(page)).toBe(false);
      await picture(page, `hostile-${size.viewport.width}.png`);
    });
});

it('a script that was slipped in with a picture does not run', async () => {
  const bad = '<svg viewBox="0 0 1 1" onload="document.title=1"><script>document.title=2</script></svg>';
  const address = await write('slipped', twelve, '2017-07-31', { pictures: [{ title: 'a', svg: bad }] });
  const page = await browser.newPage();
  await page.goto(address);
  expect(await page.title()).toBe('整改台账');
  await page.close();
});

it('everything can be read without scripts', async () => {
  await withPage(addressOf('city', 'zh'), { ...desk, javaScriptEnabled: false }, async (page) => {
    expect(await shown(page)).toBe(308);
    expect(await page.locator('#tools').isVisible()).toBe(false);
    expect(await page.locator('thead button').count()).toBe(0);
    const why = page.locator('.why details').first();
    await why.locator('summary').first().click();
    await why.locator('.things summary').first().click();
    expect(await why.locator('.things p').first().isVisible()).toBe(true);
    expect(await page.locator('th.source').isVisible()).toBe(false);
    await page.locator('#wide').check();
    expect(await page.locator('th.source').isVisible()).toBe(true);
    await picture(page, 'city-zh-no-script.png');
  });
});

it('is printed with what is open and shown, and without what only a screen can use', async () => {
  await withPage(addressOf('twelve', 'zh'), desk, async (page) => {
    await page.locator('select[name=state]').selectOption({ label: '逾期' });
    await page.locator('.why:visible summary').first().click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#tools :is(input, select, button):visible').count()).toBe(0);
    expect(await page.locator('#said').isVisible()).toBe(true);
    expect(await page.locator('.why summary:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('.why > td > details:not([open]) > summary:visible').count()).toBe(0);
    expect(await shown(page)).toBe(5);
    await page.pdf({ path: fileOf('twelve-zh.pdf'), preferCSSPageSize: true });
  });
});
