import { computed, signal } from '@angular/core';
import { reason } from '../api/problem';

/** A text that was sent and is not kept yet. */
export interface Sent {
  /** The same at every attempt, so that what was kept without our knowing is not kept twice. */
  readonly key: string;
  /** To what it is to be added. */
  readonly place: string;
  readonly text: string;
  /** Why it was refused; empty while it is on its way. */
  readonly refused: string;
  /** Has the server keep it, and shows what it has become. */
  readonly keep: (key: string) => Promise<unknown>;
}

/** What one has written and is shown before the server has answered: in the order in which it was sent, which is kept. */
export class UnderWay {
  private readonly sent = signal<readonly Sent[]>([]);
  private before: Promise<unknown> = Promise.resolve();

  /** Those that belong where one is. */
  readonly here = computed(() => this.sent().filter((one) => one.place === this.place()));

  /** @param place where one is */
  constructor(private readonly place: () => string) {}

  send(text: string, keep: Sent['keep']): void {
    const one = { key: crypto.randomUUID(), place: this.place(), text, refused: '', keep };
    this.sent.update((all) => [...all, one]);
    this.attempt(one);
  }

  /** Sends again what was refused. */
  again(one: Sent): void {
    this.become(one, '');
    this.attempt(one);
  }

  /** Forgets what was refused. */
  drop(one: Sent): void {
    this.sent.update((all) => all.filter((other) => other.key !== one.key));
  }

  private attempt(one: Sent): void {
    this.before = this.before
      .then(() => one.keep(one.key))
      .then(
        () => this.drop(one),
        (failure) => this.become(one, reason(failure)),
      );
  }

  private become(one: Sent, refused: string): void {
    this.sent.update((all) => all.map((other) => (other.key === one.key ? { ...other, refused } : other)));
  }
}
