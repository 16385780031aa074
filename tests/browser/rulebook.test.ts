/** The rulebook's page in a browser: read, searched, and a case judged in it. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplesOf, scenariosByMeasure } from '../../scripts/generators/rulebook.js';
import { buildJudge } from '../../scripts/judge-script.js';
import { getMeasure } from '../../src/index.js';
import { rulebookHtml } from '../../src/rulebook/index.js';
import { fileOf, launch, picture } from './chromium.js';

const found = getMeasure('maoming-2017');
if (found === undefined) throw new TypeError('maoming-2017 is gone');
const measure = found;

const problem = {
  kind: 'finding',
  measure: 'maoming-2017',
  id: 'MM-1',
  subject: { type: 'county-committee' },
  facts: { origin: 'supervision' },
  events: [
    { type: 'problem-found', on: '2018-01-10' },
    { type: 'problem-list-circulated', on: '2018-01-25', rectifyBy: '2018-03-15' },
  ],
};

let browser: Browser;
let address: string;
beforeAll(async () => {
  browser = await launch();
  const file = fileOf('rulebook.html');
  const scenarios = scenariosByMeasure().get(measure.id) ?? [];
  const examples = examplesOf(measure.id);
  writeFileSync(file, rulebookHtml(measure, { lang: 'zh', scenarios, examples, judge: await buildJudge() }));
  address = pathToFileURL(file).href;
}, 240_000);
afterAll(() => browser?.close());

/** Opens the page, and sees that nothing but it was asked for, and that nothing was complained of, until it is closed. */
async function withPage(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
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

/** All norms are of one kind: every twentieth is looked at, and those of one article, else it takes minutes. */
const thin = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const [i, one] of document
      .querySelectorAll('article, .readings > section, .shared > section')
      .entries())
      if (i % 20 > 0 && !one.closest('[id$="p-article-19"]')) one.remove();
    // what a link led to may be gone by then
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.text a[href^="#"]'))
      if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) link.removeAttribute('href');
  });

const judge = async (page: Page, text: string, lang = 'zh', asOf = '2018-03-20') => {
  const form = page.locator(`form.judge[data-lang=${lang}]`);
  await form.locator('textarea').fill(text);
  await form.locator('[name=asOf]').fill(asOf);
  await form.locator('button[type=submit]').click();
};
const verdict = (page: Page, lang = 'zh') => page.locator(`.book.${lang} .verdicts`);

describe.each([
  ['at a desk', desk],
  ['on a phone', phone],
] as const)('%s', (_, size) => {
  const name = (what: string) => `rulebook-${size.viewport.width}-${what}.png`;

  it.each(['light', 'dark'] as const)('it can be used by everyone, %s', async (colorScheme) => {
    await withPage({ ...size, colorScheme }, async (page) => {
      await picture(page, name(colorScheme));
      expect(await isTooWide(page)).toBe(false);
      await judge(page, JSON.stringify(problem));
      await verdict(page).locator('summary').first().click();
      await verdict(page).evaluate((one) => one.scrollIntoView());
      await picture(page, name(`${colorScheme}-verdict`));
      expect(await isTooWide(page)).toBe(false);
      await thin(page);
      expect(await findingsOf(page)).toEqual([]);
      await page.locator('#to-en').check();
      expect(await isTooWide(page)).toBe(false);
      expect(await findingsOf(page)).toEqual([]);
    });
  });

  it('norms are found as one types: by article, gist or code', async () => {
    await withPage(size, async (page) => {
      const find = page.locator('.zh .find input');
      const shown = page.locator('.zh [data-find]:visible');
      const said = page.locator('.zh .said');
      await find.fill('inspection-rectification-report');
      await expect.poll(() => said.textContent()).toBe('显示 1 项，共 288 项');
      expect(await shown.locator('h3').textContent()).toContain('第十九条第二句');
      expect(await page.locator('.zh nav li:visible').count()).toBe(2);
      await find.fill('第五条 清单');
      await expect.poll(() => shown.count()).toBeGreaterThan(3);
      for (const text of await shown.allTextContents()) expect(text).toMatch(/第五条/);
      await picture(page, name('found'));
      await find.fill('没有这种东西');
      await expect.poll(() => said.textContent()).toBe('没有找到。');
      expect(await shown.count()).toBe(0);
      await find.fill('');
      await expect.poll(() => shown.count()).toBe(288);
    });
  });

  it('a case is judged, in either language, with links to the articles', async () => {
    await withPage(size, async (page) => {
      await judge(page, JSON.stringify(problem));
      const first = verdict(page).locator('.things > li').first();
      expect((await first.locator('p').first().textContent())?.replace(/\s+/g, ' ')).toContain(
        '逾期 整改问题 被清单通报的单位和个人 最迟2018年3月15日',
      );
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('verdicts');
      await page.locator('#to-en').check();
      expect(await verdict(page, 'en').textContent()).toContain('by 15 March 2018');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      expect(await page.title()).toMatch(/rulebook$/);
      await page.locator('.en .find input').fill('nothing of the kind');
      await page.waitForTimeout(300);
      expect(await verdict(page, 'en').isVisible()).toBe(false);
      await page.locator('.en .find input').fill('');
      await verdict(page, 'en').locator('.things a').first().click();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('en-n-5.7');
    });
  });

  it('what is wrong with a case is told, with its place', async () => {
    await withPage(size, async (page) => {
      await judge(page, JSON.stringify({ ...problem, facts: { orign: 'supervision' } }));
      expect(await verdict(page).locator('.faults code').textContent()).toBe('/facts/orign');
      expect(await verdict(page).textContent()).toContain('origin');
      await judge(page, '{ "kind": ');
      expect(await verdict(page).textContent()).toContain('这不是有效的 JSON');
      await picture(page, name('faults'));
    });
  });
});

it('every example can be filled in and judged', async () => {
  await withPage(desk, async (page) => {
    const select = page.locator('.zh select[name=example]');
    const options = await select.locator('option').count();
    expect(options).toBe(5);
    for (let i = 0; i < options; i += 1) {
      await select.selectOption({ index: i });
      await page.locator('.zh .fill').click();
      await page.locator('.zh form.judge button[type=submit]').click();
      expect(await verdict(page).locator('.faults').count()).toBe(0);
      expect(await verdict(page).locator('.verdict').count()).toBe(1);
    }
  });
});

it('the keyboard alone is enough', async () => {
  await withPage(desk, async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('to-zh');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.en').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Tab');
    await page.keyboard.type('19.5');
    await expect.poll(() => page.locator('.en [data-find]:visible').count()).toBe(1);
  });
});

it('a pasted text that is code runs nowhere and asks for nothing', async () => {
  const hostile = [
    '<img src=x onerror=alert(1)>',
    '<img src=https://example.invalid/a.png>',
    '</script><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    'W'.repeat(3000),
  ];
  await withPage(phone, async (page) => {
    for (const text of hostile) {
      const cases = [
        { ...problem, id: text, note: text, places: [{ id: 'p', name: text }] },
        { ...problem, [text]: text, facts: { [text]: text } },
      ];
      await judge(page, JSON.stringify(cases));
      await judge(page, text);
      await judge(page, JSON.stringify(cases));
      expect(await verdict(page).locator('img, iframe, svg, script').count()).toBe(0);
      expect(await isTooWide(page)).toBe(false);
    }
    await page.waitForTimeout(300);
  });
});

it('all can be read without scripts, in both languages', async () => {
  await withPage({ ...desk, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.zh article').count()).toBe(288);
    expect(
      await page
        .locator('.zh .find, .zh form.judge')
        .evaluateAll((all) => all.every((one) => !one.checkVisibility())),
    ).toBe(true);
    await page.locator('label[for=to-en]').click();
    expect(await page.locator('.en h1').isVisible()).toBe(true);
    expect(await page.locator('.zh h1').isVisible()).toBe(false);
  });
});

it('is printed without what only a screen can use', async () => {
  await withPage(desk, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, .judging:visible, label.tongue:visible').count()).toBe(0);
    expect(await page.locator('.zh article').first().isVisible()).toBe(true);
  });
});
