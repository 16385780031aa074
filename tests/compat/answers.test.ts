/** A changed answer, other words and a question that is gone are told apart, each with its place. */
import { describe, expect, it } from 'vitest';
import { toldOf, wayOut } from '../../scripts/compat/answer-lock.js';
import { differences, goneFrom, lineOf, type Subject } from '../../scripts/compat/answers.js';

const asked = (day: string, due: string, gist = '核查') => ({
  question: [{ kind: 'finding' }, day],
  told: `as of ${day}`,
  answer: { actions: [{ due, gist: { zh: gist, en: 'check' } }] },
});
const of = (...all: ReturnType<typeof asked>[]): Subject => ({ name: 'a report', measure: 'm', asked: all });
const first = asked('2018-02-27', '2018-02-28');
const second = asked('2018-03-01', '2018-02-28');
const kept = { 'a report': lineOf(of(first, second)) };
const found = (subject: Subject) => differences(kept, subject);

describe('what differs from what is kept', () => {
  it('is nothing where nothing has changed', () => {
    expect(found(of(first, second))).toEqual([]);
  });

  it('is the day of which the answer is another one', () => {
    expect(found(of(first, asked('2018-03-01', '2018-03-31')))).toEqual([
      { kind: 'answer', name: 'a report', told: 'as of 2018-03-01' },
    ]);
  });

  it('is told by its question, whatever the subject is called now', () => {
    const renamed = { ...of(first, asked('2018-03-01', '2018-03-31')), name: 'another name' };
    expect(found(renamed).map(({ kind, name }) => [kind, name])).toEqual([['answer', 'another name']]);
    expect(goneFrom(kept, ['another name'])).toEqual([{ kind: 'gone', name: 'a report', told: 'all' }]);
  });

  it('is only words where only words are others', () => {
    expect(found(of(first, asked('2018-03-01', '2018-02-28', '复核')))).toEqual([
      { kind: 'words', name: 'a report', told: '' },
    ]);
  });

  it('is no new question, and no new subject', () => {
    expect(found(of(first, second, asked('2018-03-02', '2018-02-28')))).toEqual([]);
    expect(found({ ...of(asked('2018-05-01', '2018-05-31')), name: 'new' })).toEqual([]);
  });

  it('is a question that is asked no more, or put otherwise', () => {
    expect(found(of(first)).map(({ kind, told }) => [kind, told])).toEqual([['gone', '1 of 2']]);
    expect(found(of(first, asked('2018-03-03', '2018-02-28'))).map(({ kind }) => kind)).toEqual(['gone']);
  });
});

it('a difference is told with file, scenario and day, and what to do about it', () => {
  const differ = found(of(first, asked('2018-03-01', '2018-03-31')));
  expect(differ.map((one) => toldOf('tests/scenarios/m/article-01.yaml', one))).toEqual([
    'tests/scenarios/m/article-01.yaml > a report > as of 2018-03-01: another answer',
  ]);
  expect(wayOut(differ)).toContain('npm run answers:accept -- --entry');
  expect(wayOut(found(of(first)))).toContain('npm run answers:accept');
  expect(toldOf('a.yaml', { kind: 'words', name: 'a report', told: '' })).toBe(
    'a.yaml > a report > the same answers in other words',
  );
  expect(toldOf('a.yaml', { kind: 'gone', name: 'a report', told: 'all' })).toBe(
    'a.yaml > a report > kept, and asked no more (all)',
  );
});
