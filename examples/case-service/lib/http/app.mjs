/** The addresses of the service. */

import express from 'express';
import { daysBetween } from '../day.mjs';
import { Refused } from '../refused.mjs';
import { inLang, langOf } from './lang.mjs';
import { etag, expectsOf, keyOf } from './preconditions.mjs';
import { refusal, sendProblem } from './problem.mjs';
import { anyDay, asked, code, cursor, dayOr, limit, packed, seq } from './query.mjs';

/** @typedef {import('express').Request} Request */
/** @typedef {import('express').Response} Response */
/** @typedef {import('../types.d.ts').ActionNote} ActionNote */

/**
 * @param {import('../service.mjs').Service} service
 * @param {import('./streams.mjs').Streams} streams
 */
export function appOf(service, streams) {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.use(timed(service));
  app.use((_request, response, next) => {
    // cases tell of persons: no cache on the way keeps them
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  const body = [jsonOnly, express.json({ limit: '256kb', inflate: false, strict: false })];

  route('/health', {
    get(request, response) {
      asked(request, {});
      const behind = service.isBehind();
      response.status(behind ? 503 : 200).json({
        status: behind ? 'catching-up' : 'ok',
        today: service.today(),
        wakes: service.firstWake(),
        lastChange: service.lastChange(),
      });
    },
  });

  route('/cases', {
    get(request, response) {
      const { after, limit: most, measure } = asked(request, { after: cursor(1), limit, measure: code });
      const [id = ''] = after;
      const found = service.cases({ after: id, limit: most + 1, measure });
      page(request, response, found, most, (one) => [one.id]);
    },
    post(request, response) {
      asked(request, {});
      const made = service.put(request.body, (version) => {
        if (version !== null) throw new Refused(409, 'CASE_EXISTS');
      });
      written(response, made);
    },
  });

  route('/cases/:id', {
    get(request, response) {
      asked(request, {});
      const { body: text, version } = service.case(idOf(request));
      // send() answers If-None-Match by the tag
      response.set('ETag', etag(version)).type('json').send(text);
    },
    put(request, response) {
      asked(request, {});
      const { body: input } = request;
      if (typeof input === 'object' && typeof input?.id === 'string' && input.id !== idOf(request))
        throw new Refused(422, 'ID_DIFFERS');
      written(response, service.put(input, expectsOf(request, { must: true })));
    },
  });

  route('/cases/:id/events', {
    post(request, response) {
      asked(request, {});
      const id = idOf(request);
      const expects = expectsOf(request, { must: false });
      const { version, repeated } = service.append(id, request.body, keyOf(request), expects);
      response
        .status(repeated ? 200 : 201)
        .set('ETag', etag(version))
        .json({ case: id, version, repeated });
    },
  });

  route('/cases/:id/next', {
    get(request, response) {
      const { asOf } = asked(request, { asOf: anyDay });
      const id = idOf(request);
      const { actions, undetermined, needs, applies, nextChange, ...answer } = service.next(id, asOf);
      const lang = langOf(request);
      response.json(
        inLang(
          {
            case: id,
            measure: answer.measure,
            kind: answer.kind,
            asOf: answer.asOf,
            applies,
            actions: actions.map((one) => ({ ...one, actorLabel: service.role(answer.measure, one.actor) })),
            undetermined,
            needs,
            nextChange: nextChange ?? null,
          },
          lang,
        ),
      );
    },
  });

  route('/cases/:id/audit', {
    get(request, response) {
      const { asOf } = asked(request, { asOf: anyDay });
      const audit = service.audit(idOf(request), asOf);
      response.json(inLang(audit, langOf(request)));
    },
  });

  route('/cases/:id/explain', {
    get(request, response) {
      const { asOf } = asked(request, { asOf: anyDay });
      response.json(service.explain(idOf(request), asOf, langOf(request)));
    },
  });

  route('/due', {
    get(request, response) {
      const {
        from,
        to,
        actor,
        after,
        limit: most,
      } = asked(request, {
        from: dayOr('1900-01-01'),
        to: dayOr('2199-12-31'),
        actor: code,
        after: cursor(3),
        limit,
      });
      const [due = '', id = '', action = ''] = after;
      const found = service.due({ from, to, actor, after: [due, id, action], limit: most + 1 });
      const today = service.today();
      page(
        request,
        response,
        found,
        most,
        (one) => [one.due, one.id, one.action],
        (one) => ({
          case: one.id,
          left: daysBetween(today, one.due),
          ...JSON.parse(one.item),
        }),
      );
    },
  });

  route('/changes', {
    get(request, response) {
      const { after, limit: most } = asked(request, { after: seq, limit });
      if (request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream')
        return streams.open(request, response, after);
      const found = service.changes(after, most + 1);
      return page(
        request,
        response,
        found,
        most,
        (one) => [String(one.seq)],
        (one) => one,
        ([key]) => String(key),
      );
    },
  });

  app.use((/** @type {Request} */ _request) => {
    throw new Refused(404, 'NO_ROUTE');
  });
  app.use(
    (
      /** @type {unknown} */ error,
      /** @type {Request} */ request,
      /** @type {Response} */ response,
      /** @type {import('express').NextFunction} */ next,
    ) => {
      const refused = refusal(error);
      if (refused.status >= 500 && refused.code !== 'CATCHING_UP')
        service.log({
          level: 'error',
          what: refused.code,
          error: error instanceof Error ? error.stack : error,
        });
      if (response.headersSent) return next(error);
      return sendProblem(request, response, refused);
    },
  );
  return app;

  /**
   * @param {string} path
   * @param {Partial<Record<'get' | 'post' | 'put', (request: Request, response: Response) => void>>} methods
   */
  function route(path, methods) {
    const at = app.route(path);
    if (methods.get) at.get(methods.get);
    if (methods.post) at.post(...body, methods.post);
    if (methods.put) at.put(...body, methods.put);
    const allowed = [
      ...(methods.get ? ['GET', 'HEAD'] : []),
      ...(methods.post ? ['POST'] : []),
      ...(methods.put ? ['PUT'] : []),
    ];
    at.all(() => {
      throw new Refused(405, 'METHOD', { headers: { Allow: allowed.join(', ') } });
    });
  }
}

const idOf = (/** @type {Request} */ request) => String(request.params.id);

/** @type {import('express').RequestHandler} */
const jsonOnly = (request, _response, next) => {
  if (!request.is('application/json')) throw new Refused(415, 'BODY_TYPE');
  return next();
};

/**
 * @param {Response} response
 * @param {{ readonly id: string, readonly version: number, readonly created: boolean }} made
 */
function written(response, { id, version, created }) {
  response
    .status(created ? 201 : 200)
    .set({ ETag: etag(version), Location: `/cases/${encodeURIComponent(id)}` })
    .json({ case: id, version });
}

/**
 * One page of a list that was asked for one item more than it has, to know whether there is another.
 *
 * @template T
 * @param {Request} request
 * @param {Response} response
 * @param {readonly T[]} found
 * @param {number} most
 * @param {(one: T) => readonly string[]} keys
 * @param {(one: T) => unknown} [view]
 * @param {(keys: readonly string[]) => string} [pack]
 */
function page(request, response, found, most, keys, view = (one) => one, pack = packed) {
  const items = found.slice(0, most);
  const last = items.at(-1);
  const next = found.length > most && last !== undefined ? pack(keys(last)) : null;
  if (next !== null) {
    const query = new URLSearchParams(/** @type {Record<string, string>} */ (request.query));
    query.set('after', next);
    response.set('Link', `<${request.path}?${query}>; rel="next"`);
  }
  response.json({ items: inLang(items.map(view), langOf(request)), next });
}

/**
 * A line for each request: what was asked of which address, never what was said.
 *
 * @param {import('../service.mjs').Service} service
 * @returns {import('express').RequestHandler}
 */
const timed = (service) => (request, response, next) => {
  const began = performance.now();
  response.once('close', () => {
    const { method, path } = request;
    service.log({
      level: 'info',
      method,
      path,
      status: response.statusCode,
      ms: Math.round(performance.now() - began),
    });
  });
  next();
};
