import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { components } from '../api/schema';
import { Paged } from '../live/paged';
import { Session } from '../session/session';
import { Complaint } from '../ui/complaint';
import { Doing } from '../ui/doing';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { COMPANY_ROLES, Role } from './role-words';
import { Skeleton } from '../ui/skeleton';

type Invitation = components['schemas']['Invitation'];
type Issued = components['schemas']['IssuedInvitation'];

/** Brings people into the company by a mail with a link; the link is shown here once, too. */
@Component({
  selector: 'ty-invitations',
  imports: [
    DatePipe,
    ReactiveFormsModule,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    Complaint,
    TextField,
    Skeleton,
  ],
  template: `
    <section>
      <h2 i18n>Invite somebody</h2>
      <form class="page" [formGroup]="form" (ngSubmit)="invite()">
        <ty-text-field [control]="form.controls.email" type="email" label="E-mail" i18n-label name="email" />
        <mat-form-field>
          <mat-label i18n>Role</mat-label>
          <mat-select formControlName="role">
            <mat-option value="member">{{ words.member }}</mat-option>
            <mat-option value="admin">{{ words.admin }}</mat-option>
          </mat-select>
        </mat-form-field>
        <ty-complaint [text]="sending.complaint()" />
        <button mat-flat-button type="submit" [disabled]="sending.busy()" i18n>Invite</button>
      </form>
      <div role="status">
        @if (issued(); as one) {
          <p>
            <span i18n>{{ one.email }} gets a mail with this link, which works once:</span>
            <br /><code>{{ one.link }}</code>
          </p>
        }
      </div>
      <ty-complaint [text]="doing.complaint() || invitations.complaint()" />
      @if (!invitations.loaded() && !invitations.complaint()) {
        <ty-skeleton />
      }
      <ul class="rows">
        @for (one of invitations.items(); track one.id) {
          <li>
            <span class="wide">{{ one.email }} · {{ words[one.role] }}</span>
            <span>{{ states[one.state] }}</span>
            @if (one.state === 'pending' || one.state === 'expired') {
              <time [attr.datetime]="one.expires_at" i18n>until {{ one.expires_at | date }}</time>
              <button mat-button (click)="resend(one)" i18n>Send again</button>
              <button mat-button (click)="revoke(one)" i18n>Revoke</button>
            }
          </li>
        }
      </ul>
      @if (invitations.hasMore()) {
        <button mat-button (click)="invitations.more()" i18n>Show more</button>
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Invitations {
  private readonly api = inject(Api).client;
  private readonly session = inject(Session);

  protected readonly words = COMPANY_ROLES;
  protected readonly states: Record<string, string> = {
    pending: $localize`invited`,
    accepted: $localize`has come`,
    revoked: $localize`revoked`,
    expired: $localize`expired`,
  };
  protected readonly form = inject(FormBuilder).nonNullable.group({
    email: ['', Validators.required],
    role: ['member' as Role],
  });
  protected readonly sending = new Sending(this.form);
  protected readonly doing = new Doing();
  protected readonly issued = signal<Issued | null>(null);
  protected readonly invitations = new Paged<string, Invitation>(
    () => this.session.company()?.id,
    (_, query) => answerOf(this.api.GET('/api/v1/invitations', { params: { query } })),
    (change) => change.type.startsWith('invitation.'),
  );

  protected async invite(): Promise<void> {
    await this.sending.send(async () => {
      this.issued.set(await answerOf(this.api.POST('/api/v1/invitations', { body: this.form.getRawValue() })));
      this.form.reset();
      await this.invitations.again();
    });
  }

  protected async resend(one: Invitation): Promise<void> {
    const params = { path: { id: one.id } };
    await this.doing.try(async () =>
      this.issued.set(await answerOf(this.api.POST('/api/v1/invitations/{id}/resend', { params }))),
    );
    await this.invitations.again();
  }

  protected async revoke(one: Invitation): Promise<void> {
    const params = { path: { id: one.id } };
    await this.doing.try(() => answerOf(this.api.DELETE('/api/v1/invitations/{id}', { params })));
    await this.invitations.again();
  }
}
