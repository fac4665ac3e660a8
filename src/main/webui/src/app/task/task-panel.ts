import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TaskDetails } from './task-details';

/** A task beside what one was looking at; its address has the task in it, and Escape closes it. */
@Component({
  selector: 'ty-task-panel',
  imports: [MatButtonModule, RouterLink, TaskDetails],
  template: `
    <aside aria-label="Task" i18n-aria-label tabindex="-1" (keydown.escape)="escape($event)">
      <nav aria-label="This task" i18n-aria-label>
        <a mat-button [routerLink]="['/tasks', key()]" i18n>Open as a page</a>
        <button mat-button (click)="close()" i18n>Close</button>
      </nav>
      <ty-task-details [key]="key()" narrow />
    </aside>
  `,
  styles: `
    aside {
      box-sizing: border-box;
      height: 100%;
      padding: 12px 20px;
      overflow-y: auto;
      border-left: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface);
      outline: none;
    }
    nav {
      display: flex;
      justify-content: flex-end;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskPanel {
  private readonly router = inject(Router);

  readonly key = input.required<string>();

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef);
    const before = document.activeElement;
    afterNextRender(() => host.nativeElement.querySelector('aside')?.focus({ preventScroll: true }));
    this.giveBack = () => before instanceof HTMLElement && before.focus();
  }

  private readonly giveBack: () => void;

  // What is open above the panel is closed first.
  protected async escape(event: Event): Promise<void> {
    if ((event.target as HTMLElement).ariaExpanded !== 'true') {
      await this.close();
    }
  }

  protected async close(): Promise<void> {
    await this.router.navigate([], { queryParams: { task: null }, queryParamsHandling: 'merge' });
    this.giveBack();
  }
}
