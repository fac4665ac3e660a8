import { Injectable, effect, signal } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'taskyard-theme';

/** Light or dark, as the system has it or as this browser was told. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly choice = signal<ThemeChoice>((localStorage.getItem(KEY) as ThemeChoice | null) ?? 'system');

  constructor() {
    effect(() => {
      const choice = this.choice();
      document.documentElement.dataset['theme'] = choice;
      localStorage.setItem(KEY, choice);
    });
  }
}
