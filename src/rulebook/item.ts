/** A line of prose, and the lines below it. */
export interface Item {
  readonly text: string;
  readonly items?: readonly Item[];
}

/** A paragraph with a word in front that says what it is about. */
export interface Block extends Item {
  readonly head: string;
}
