import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { MemberCard } from '../api/model';
import { Mention, finish, mentionAt } from './mention';
import { People } from './people';

let areas = 0;

/** A text in Markdown; after @ it offers people to mention, chosen by arrow keys and Enter or by a click. */
@Component({
  selector: 'ty-text-area',
  template: `
    <textarea
      #area
      [rows]="rows()"
      [value]="text()"
      [placeholder]="placeholder()"
      [attr.aria-label]="label()"
      [attr.aria-controls]="offered().length ? id : null"
      [attr.aria-activedescendant]="offered().length ? id + '-' + at() : null"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      (input)="text.set(area.value); offer()"
      (keydown)="key($event)"
      (blur)="offered.set([])"
    ></textarea>
    @if (offered().length) {
      <ul role="listbox" [id]="id" aria-label="People to mention" i18n-aria-label>
        @for (one of offered(); track one.id; let index = $index) {
          <li
            role="option"
            [id]="id + '-' + index"
            [attr.aria-selected]="index === at()"
            (mousedown)="$event.preventDefault(); choose(one)"
          >
            {{ one.name }} <small>&#64;{{ one.username }}</small>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './text-area.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextArea {
  private readonly people = inject(People);
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');

  readonly label = input.required<string>();
  readonly placeholder = input('');
  readonly rows = input(3);
  readonly text = model('');

  protected readonly id = `ty-people-${areas++}`;
  protected readonly offered = signal<readonly MemberCard[]>([]);
  protected readonly at = signal(0);
  private mention: Mention | null = null;

  focus(): void {
    this.area().nativeElement.focus();
  }

  protected async offer(): Promise<void> {
    const mention = mentionAt(this.text(), this.area().nativeElement.selectionStart);
    this.mention = mention;
    const found = mention ? await this.people.find(mention.text) : [];
    if (mention === this.mention) {
      this.at.set(0);
      this.offered.set(found);
    }
  }

  protected key(event: KeyboardEvent): void {
    const many = this.offered().length;
    const acts: Record<string, () => void> = {
      ArrowDown: () => this.at.update((at) => (at + 1) % many),
      ArrowUp: () => this.at.update((at) => (at + many - 1) % many),
      Enter: () => this.choose(this.offered()[this.at()]),
      Tab: () => this.choose(this.offered()[this.at()]),
      Escape: () => this.offered.set([]),
    };
    if (many > 0 && acts[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      acts[event.key]();
    }
  }

  protected choose(one: MemberCard): void {
    const area = this.area().nativeElement;
    const written = finish(this.text(), area.selectionStart, this.mention!, one.username);
    area.value = written.text;
    area.setSelectionRange(written.caret, written.caret);
    this.text.set(written.text);
    this.offered.set([]);
  }
}
