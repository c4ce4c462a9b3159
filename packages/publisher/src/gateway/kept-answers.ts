/** An answer as it is sent. */
export interface KeptAnswer {
  /** JSON. */
  readonly body: string;
  /** Entity tag (RFC 9110 §8.8.3): weak, because only the time taken may differ. */
  readonly etag: string;
}

/** The answers of the last minute, least recently asked first out. Kept in memory only, under the question alone. */
export class KeptAnswers {
  readonly #answers = new Map<string, { readonly answer: KeptAnswer; readonly until: number; readonly size: number }>();
  readonly #seconds: number;
  readonly #most: number;
  readonly #now: () => number;
  #size = 0;

  /**
   * @param seconds How long an answer is good.
   * @param most Characters kept in all.
   * @param now Milliseconds of a clock that does not go back.
   */
  constructor(seconds: number, most: number, now: () => number = () => performance.now()) {
    this.#seconds = seconds;
    this.#most = most;
    this.#now = now;
  }

  /** The answer to a question, while it is good. */
  get(key: string): KeptAnswer | undefined {
    const kept = this.#answers.get(key);
    if (!kept) return undefined;
    this.#answers.delete(key);
    if (kept.until <= this.#now()) {
      this.#size -= kept.size;
      return undefined;
    }
    this.#answers.set(key, kept);
    return kept.answer;
  }

  /** Keeps an answer, and lets the oldest ones go to make room. */
  set(key: string, answer: KeptAnswer): void {
    const size = key.length + answer.body.length;
    if (this.#seconds === 0 || size > this.#most / 10) return;
    this.#drop(key);
    this.#answers.set(key, { answer, until: this.#now() + this.#seconds * 1000, size });
    this.#size += size;
    for (const [oldest] of this.#answers) {
      if (this.#size <= this.#most) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#size -= this.#answers.get(key)?.size ?? 0;
    this.#answers.delete(key);
  }
}
