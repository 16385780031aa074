import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duxun } from './host.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'duxun-rulebook-'));
  cpSync(fileURLToPath(new URL('../../rules/national-award/', import.meta.url)), join(folder, 'own'), {
    recursive: true,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('duxun rulebook', { timeout: 120_000 }, () => {
  test('writes Markdown in the language that is asked for', async () => {
    const zh = await duxun(['rulebook', 'national-award', '--lang', 'zh']);
    expect([zh.code, zh.err]).toEqual([0, '']);
    expect(zh.out).toMatch(/^# 全国脱贫攻坚奖评选条件（节录）：逐条说明\n/);
    const en = await duxun(['rulebook', 'national-award', '--lang', 'en']);
    expect(en.out).toMatch(
      /^# Selection conditions of the National Poverty Alleviation Award \(excerpt\): rulebook\n/,
    );
  });

  test('writes a page into a file, by what its name ends with', async () => {
    const file = join(folder, 'a.html');
    const { code, out } = await duxun(['rulebook', 'national-award', '-o', file, '--lang', 'zh']);
    expect([code, out]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    const page = await duxun(['rulebook', 'national-award', '--format', 'html']);
    expect(page.out).toMatch(/^<!DOCTYPE html>/);
  });

  test('takes a folder with a measure of one’s own, and tells what is wrong with it', async () => {
    const sound = await duxun(['rulebook', join(folder, 'own'), '--lang', 'zh']);
    expect([sound.code, sound.err]).toEqual([0, '']);
    expect(sound.out).toBe((await duxun(['rulebook', 'national-award', '--lang', 'zh'])).out);
    const file = join(folder, 'own', 'measure.json');
    const json = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...json, level: 'village' }));
    const broken = await duxun(['rulebook', join(folder, 'own'), '--lang', 'en']);
    expect([broken.code, broken.out]).toEqual([1, '']);
    expect(broken.err).toContain('measure.json#/level');
  });

  test.each([
    [[], '要写明一部文件'],
    [['maoming-2017', 'shanxi'], '要写明一部文件'],
    [['maoming-2018'], 'maoming-2017'],
    [['maoming-2017', '--format', 'pdf'], '--format'],
  ])('%j is told to be wrong', async (args, text) => {
    const { code, err, out } = await duxun(['rulebook', ...args, '--lang', 'zh']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
  });

  test('explains itself', async () => {
    const { code, out } = await duxun(['rulebook', '--help', '--lang', 'zh']);
    expect(code).toBe(0);
    expect(out).toContain('duxun rulebook MEASURE|FOLDER');
  });
});
