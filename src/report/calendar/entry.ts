/** What stands on a day of the calendar. */
export interface Entry {
  readonly measure: string;
  readonly case: string;
  /** The id of the action, or what stands for one. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly category: string;
  /** The day may still be another one. */
  readonly tentative: boolean;
  /** Days before its own on which it is to be remembered. */
  readonly alarms: readonly number[];
}
