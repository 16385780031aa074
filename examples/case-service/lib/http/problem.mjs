/** What went wrong, as RFC 9457 has it: application/problem+json. Nothing of how the service is made. */
import { DuxunError, faultText } from 'duxun';
import { Refused } from '../refused.mjs';
import { problems } from '../words.mjs';
import { inLang, langOf } from './lang.mjs';

/** @typedef {import('express').Request} Request */
/** @typedef {import('express').Response} Response */

/** Faults of the body, by the type that body-parser gives them. */
const ofBody = /** @type {Readonly<Record<string, [number, keyof typeof problems]>>} */ ({
  'entity.parse.failed': [400, 'BODY_NOT_JSON'],
  'entity.too.large': [413, 'BODY_TOO_LARGE'],
  'encoding.unsupported': [415, 'BODY_TYPE'],
  'charset.unsupported': [415, 'BODY_TYPE'],
});

/** @param {unknown} error @returns {Refused} */
export function refusal(error) {
  if (error instanceof Refused) return error;
  if (error instanceof DuxunError) {
    const ofOptions = error.code.startsWith('OPTION_');
    return new Refused(ofOptions ? 400 : 422, ofOptions ? 'QUERY' : 'CASE_INVALID', { faults: error.faults });
  }
  const { type, status } = /** @type {{ type?: unknown, status?: unknown }} */ (Object(error));
  const found = ofBody[String(type)];
  if (found !== undefined) return new Refused(...found);
  if (typeof status === 'number' && status >= 400 && status < 500) return new Refused(status, 'BAD_REQUEST');
  return new Refused(500, 'INTERNAL');
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Refused} refused
 */
export function sendProblem(request, response, { status, code, more }) {
  const lang = langOf(request);
  const title = problems[/** @type {keyof typeof problems} */ (code)][lang];
  const faults = more.faults?.map((fault) => ({
    code: fault.code,
    pointer: fault.pointer,
    ...(fault.article === undefined ? {} : { article: inLang(fault.article, lang) }),
    found: fault.found,
    text: faultText(fault, lang),
  }));
  response
    .status(status)
    .set(more.headers ?? {})
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title,
        status,
        code,
        ...(faults === undefined ? {} : { faults }),
        ...(more.wrong === undefined ? {} : { parameters: more.wrong }),
      }),
    );
}
