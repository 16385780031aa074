/** Issue forms and the pull request template can be read by GitHub, and ask in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const folder = fileURLToPath(new URL('../../.github/', import.meta.url));
const forms = readdirSync(`${folder}ISSUE_TEMPLATE`).filter((name) => name !== 'config.yml');

const both = z
  .string()
  .regex(/[a-z]/)
  .regex(/[\u4e00-\u9fff]/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const id = z.string().regex(/^[a-z]+$/);
const said = { label: both, description: both.optional() };

/** The parts of GitHub’s issue forms that are used here. */
const form = z.strictObject({
  name: both,
  description: both,
  labels: z.array(z.enum(['law', 'code'])).length(1),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: both }) }),
        z.strictObject({
          type: z.literal('input'),
          id,
          attributes: z.strictObject({ ...said, placeholder: z.string().optional() }),
          validations,
        }),
        z.strictObject({
          type: z.literal('textarea'),
          id,
          attributes: z.strictObject({ ...said, render: z.literal('json').optional() }),
          validations,
        }),
        z.strictObject({
          type: z.literal('dropdown'),
          id,
          attributes: z.strictObject({ ...said, options: z.array(both).min(2) }),
          validations,
        }),
        z.strictObject({
          type: z.literal('checkboxes'),
          id,
          attributes: z.strictObject({ ...said, options: z.array(z.strictObject({ label: both })).min(1) }),
        }),
      ]),
    )
    .min(2),
});

describe('the issue forms', () => {
  it('are those for a wrong answer, a bug and a new measure', () => {
    expect(forms.sort()).toEqual(['bug.yml', 'new-measure.yml', 'wrong-answer.yml']);
  });

  it.each(forms)('%s is a form, in both languages, and no question has the id of another', (name) => {
    const { body } = form.parse(parse(readFileSync(`${folder}ISSUE_TEMPLATE/${name}`, 'utf8')));
    const ids = body.flatMap((part) => ('id' in part ? [part.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('that for a wrong answer cannot be sent without measure, pinpoint, words and case', () => {
    const { body } = form.parse(parse(readFileSync(`${folder}ISSUE_TEMPLATE/wrong-answer.yml`, 'utf8')));
    const required = body.flatMap((part) =>
      'validations' in part && part.validations?.required ? [part.id] : [],
    );
    expect(required).toEqual(expect.arrayContaining(['measure', 'pinpoint', 'words', 'case']));
  });
});

it('the pull request template asks for the law, and for the entry in the changelog', () => {
  const text = readFileSync(`${folder}pull_request_template.md`, 'utf8');
  for (const asked of ['pinpoint', '出处', 'CHANGELOG.md', '更新日志']) expect(text).toContain(asked);
});
