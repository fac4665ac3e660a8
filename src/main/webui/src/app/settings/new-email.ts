import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { Undo } from '../ui/undo';

/** Another address for one's account, which counts once a mail has reached it. */
@Component({
  selector: 'ty-new-email',
  imports: [ReactiveFormsModule, MatButtonModule, Complaint, TextField],
  template: `
    <form class="page" [formGroup]="form" (ngSubmit)="save()">
      <ty-text-field
        [control]="form.controls.email"
        type="email"
        label="New address"
        i18n-label
        name="email"
        autocomplete="email"
      />
      <ty-text-field
        [control]="form.controls.current_password"
        type="password"
        label="Your password"
        i18n-label
        name="current_password"
        autocomplete="current-password"
      />
      <ty-complaint [text]="sending.complaint()" />
      <button mat-stroked-button type="submit" [disabled]="sending.busy()" i18n>Change the address</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewEmail {
  private readonly api = inject(Api).client;
  private readonly undo = inject(Undo);

  protected readonly form = inject(FormBuilder).nonNullable.group({
    email: ['', Validators.required],
    current_password: ['', Validators.required],
  });
  protected readonly sending = new Sending(this.form);

  protected async save(): Promise<void> {
    await this.sending.send(async () => {
      await answerOf(this.api.POST('/api/v1/auth/email', { body: this.form.getRawValue() }));
      this.form.reset();
      this.undo.say($localize`Look into the mail of the new address`);
    });
  }
}
