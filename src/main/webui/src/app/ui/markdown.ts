import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';

type Writer = (text: string) => string;

/** A text in Markdown, as it is meant to be read. Angular takes out of it what could act. */
@Component({
  selector: 'ty-markdown',
  template: `
    @if (html(); as written) {
      <div [innerHTML]="written"></div>
    } @else {
      <p>{{ text() }}</p>
    }
  `,
  host: { '(click)': 'follow($event)' },
  styleUrl: './markdown.scss',
  encapsulation: ViewEncapsulation.None,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Markdown {
  private readonly router = inject(Router);
  private readonly writer = signal<Writer | null>(null);

  readonly text = input.required<string>();
  protected readonly html = computed(() => this.writer()?.(this.text()));

  constructor() {
    void import('./markdown-text').then((module) => this.writer.set(module.htmlOf));
  }

  // Links to our own pages need not load everything anew.
  protected async follow(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.origin === location.origin && event.button === 0 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      await this.router.navigateByUrl(link.pathname + link.search + link.hash);
    }
  }
}
