import type { MeasureSource, Vocabulary } from './format.js';
import { type Measure, toMeasure } from './measure.js';

/**
 * A measure that is known by its id and read when it is first asked for anything else.
 *
 * For the measures that ship: they have passed `defineMeasure` in the tests and are not checked again.
 */
export function lazyMeasure(id: string, source: () => MeasureSource, vocabulary: () => Vocabulary): Measure {
  let read: Measure | undefined;
  const measure = (): Measure => {
    read ??= toMeasure(source(), vocabulary());
    return read;
  };
  return {
    id,
    get title() {
      return measure().title;
    },
    get source() {
      return measure().source;
    },
    get vocabulary() {
      return measure().vocabulary;
    },
    get roles() {
      return measure().roles;
    },
    get facts() {
      return measure().facts;
    },
    get interpretations() {
      return measure().interpretations;
    },
    get asked() {
      return measure().asked;
    },
    get norms() {
      return measure().norms;
    },
    get kinds() {
      return measure().kinds;
    },
    events: (kind) => measure().events(kind),
    rules: (kind) => measure().rules(kind),
  };
}

/** A vocabulary that is read when one of its lists is first asked for. */
export function lazyVocabulary(words: () => Vocabulary): Vocabulary {
  let read: Vocabulary | undefined;
  const vocabulary = (): Vocabulary => {
    read ??= words();
    return read;
  };
  return {
    get actions() {
      return vocabulary().actions;
    },
    get events() {
      return vocabulary().events;
    },
    get codes() {
      return vocabulary().codes ?? {};
    },
    get forms() {
      return vocabulary().forms ?? {};
    },
  };
}
