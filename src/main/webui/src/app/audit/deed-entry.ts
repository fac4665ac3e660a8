import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { Deed } from '../api/model';
import { fieldWord, valueWord } from '../task/field-words';
import { Avatar } from '../ui/avatar';

/** Something that was done: by whom, when, and field by field from what to what. */
@Component({
  selector: 'ty-deed-entry',
  imports: [DatePipe, Avatar],
  template: `
    @let one = deed();
    <div class="line">
      @if (one.actor; as actor) {
        <ty-avatar [member]="actor" aria-hidden="true" />
      }
      <span
        >{{ one.summary }}
        @if (one.reason) {
          <em>„{{ one.reason }}“</em>
        }
      </span>
      <time [attr.datetime]="one.at">{{ one.at | date: 'medium' }}</time>
      <small>{{ '#' + one.revision }}</small>
      <ng-content />
    </div>
    @if (shown().length) {
      <dl>
        @for (change of shown(); track change.field) {
          <div>
            <dt>{{ word(change.field) }}</dt>
            <dd>
              <del>{{ say(change.field, change.from) }}</del> → <ins>{{ say(change.field, change.to) }}</ins>
            </dd>
          </div>
        }
      </dl>
    }
    @if (one.source; as source) {
      <p class="source">{{ source.job ?? source.address }} {{ source.user_agent }}</p>
    }
  `,
  styleUrl: './deed-entry.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeedEntry {
  private readonly locale = inject(LOCALE_ID);

  readonly deed = input.required<Deed>();

  protected readonly word = fieldWord;
  // A new thing has many fields that were and are empty.
  protected readonly shown = computed(() =>
    this.deed().changes.filter((one) => this.say(one.field, one.from) !== this.say(one.field, one.to)),
  );

  protected say(field: string, value: unknown): string {
    return valueWord(field, value, this.locale);
  }
}
