import type { Fault } from 'duxun';

/** What is asked of every case of a run; what `evaluateAll` takes. */
export interface Asked {
  readonly asOf: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly effectiveFrom?: string;
}

/** A piece of the input, cut at ends of lines. */
export interface Shard {
  /** Its number, from 1. */
  readonly shard: number;
  /** Its bytes in the file: from `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** The number of its first line in the file, from 1. */
  readonly firstLine: number;
  readonly lines: number;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What stands in Redis for one shard: where its lines are, not the lines. */
export interface ShardJob extends Shard {
  /** Which question the shard belongs to: see `runOf`. */
  readonly run: string;
  /** The input and the folder of results, relative to the root that each host gives. */
  readonly file: string;
  readonly out: string;
  readonly asked: Asked;
  /** The version of duxun that has to answer. */
  readonly version: string;
}

/** A line that gave no result. */
export interface FaultyLine {
  readonly shard: number;
  readonly line: number;
  /** The id of the case, null where the line gives none. */
  readonly case: string | null;
  readonly faults?: readonly Fault[];
  /** The line on which the id of this case stands already; the first one counts. */
  readonly repeats?: number;
}

/** A shard that was given up. */
export interface FailedShard {
  readonly shard: Shard;
  readonly reason: string;
}

export type Lang = 'zh' | 'en';

/** Everything the two programs say. */
export interface Words {
  readonly fleetUsage: string;
  readonly workerUsage: string;
  missing(what: string): string;
  readonly oneFile: string;
  notACount(name: string, text: string): string;
  outside(path: string, root: string): string;
  badReading(text: string): string;
  unreadable(file: string, why: string): string;
  noRedis(url: string, why: string): string;
  otherQuestion(folder: string, found: string): string;
  redisTrouble(why: string): string;
  progress(so: {
    readonly done: number;
    readonly out: number;
    readonly failed: number;
    readonly lines: number;
    readonly share: number;
  }): string;
  faultyLine(one: FaultyLine): string;
  moreFaulty(file: string): string;
  failed(shard: Shard, reason: string): string;
  lost(shard: Shard): string;
  summary(sum: {
    readonly cases: number;
    readonly faulty: number;
    readonly shards: number;
    readonly done: number;
    readonly failed: number;
    readonly seconds: number;
    readonly out: string;
  }): string;
  readonly again: string;
  ready(id: string, queue: string): string;
  taken(shard: Shard): string;
  done(shard: Shard, cases: number, faulty: number): string;
  tried(shard: Shard, reason: string): string;
  readonly leaving: string;
  left(shards: number, cases: number, faulty: number): string;
}
