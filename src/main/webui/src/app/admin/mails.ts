import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { Paged } from '../live/paged';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { Skeleton } from '../ui/skeleton';

type Mail = components['schemas']['Mail'];

const STATES: Record<Mail['state'], string> = {
  waiting: $localize`waiting`,
  sent: $localize`sent`,
  logged: $localize`written to the log`,
  cancelled: $localize`cancelled`,
  failed: $localize`failed`,
};

/** The mails of the company: what is to go, what went, and what could not. */
@Component({
  selector: 'ty-mails',
  imports: [DatePipe, FormsModule, MatButtonModule, MatFormFieldModule, MatSelectModule, Complaint, Skeleton],
  template: `
    <mat-form-field>
      <mat-label i18n>State</mat-label>
      <mat-select [ngModel]="state()" (ngModelChange)="state.set($event)">
        <mat-option value="" i18n>All</mat-option>
        @for (one of all; track one) {
          <mat-option [value]="one">{{ states[one] }}</mat-option>
        }
      </mat-select>
    </mat-form-field>
    <ty-complaint [text]="doing.complaint() || mails.complaint()" />
    @if (!mails.loaded() && !mails.complaint()) {
      <ty-skeleton />
    }
    <ul class="rows">
      @for (one of mails.items(); track one.id) {
        <li>
          <span class="wide">{{ one.kind }} · {{ one.address }}</span>
          <span>{{ states[one.state] }}</span>
          <time [attr.datetime]="one.due_at">{{ one.done_at ?? one.due_at | date: 'medium' }}</time>
          @if (one.last_error) {
            <small>{{ one.last_error }}</small>
          }
          @if (one.state === 'failed') {
            <button mat-button (click)="act(one, 'retry')" i18n>Try again</button>
          }
          @if (one.state === 'waiting' || one.state === 'failed') {
            <button mat-button (click)="act(one, 'cancel')" i18n>Cancel</button>
          }
        </li>
      } @empty {
        @if (mails.loaded()) {
          <li i18n>There is no such mail.</li>
        }
      }
    </ul>
    @if (mails.hasMore()) {
      <button mat-button (click)="mails.more()" i18n>Show more</button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Mails {
  private readonly api = inject(Api).client;

  protected readonly states = STATES;
  protected readonly all = Object.keys(STATES) as Mail['state'][];
  protected readonly state = signal<Mail['state'] | ''>('');
  protected readonly doing = new Doing();
  protected readonly mails = new Paged<{ state?: Mail['state'] }, Mail>(
    () => (this.state() ? { state: this.state() as Mail['state'] } : {}),
    (chosen, page) => answerOf(this.api.GET('/api/v1/admin/mails', { params: { query: { ...chosen, ...page } } })),
  );

  protected async act(mail: Mail, what: 'retry' | 'cancel'): Promise<void> {
    const params = { path: { id: mail.id } };
    await this.doing.try(() => answerOf(this.api.POST(`/api/v1/admin/mails/{id}/${what}` as const, { params })));
    await this.mails.again();
  }
}
