import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Tasks } from './tasks';
import { STATUS_WORDS } from './words';

/** A task that another one names, with what it is called as soon as that is known; nothing if one does not see it. */
@Component({
  selector: 'ty-task-link',
  imports: [RouterLink],
  template: `
    @if (known(); as one) {
      <a [routerLink]="['/tasks', one.key]">{{ one.key }} {{ one.title }}</a>
      <small>{{ words[one.status] }}</small>
    }
  `,
  styles: `
    small {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskLink {
  private readonly tasks = inject(Tasks);

  /** Its id. */
  readonly task = input.required<string>();

  protected readonly known = this.tasks.watch(() => this.task());
  protected readonly words = STATUS_WORDS;

  constructor() {
    effect(() => {
      const id = this.task();
      untracked(() => !this.tasks.find(id) && this.tasks.read(id).catch(() => undefined));
    });
  }
}
