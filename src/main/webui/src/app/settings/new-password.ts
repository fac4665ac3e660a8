import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { answerOf } from '../api/answer';
import { Api } from '../api/api';
import { Complaint } from '../ui/complaint';
import { Sending } from '../ui/form';
import { TextField } from '../ui/text-field';
import { Undo } from '../ui/undo';

/** Another password for one's account. */
@Component({
  selector: 'ty-new-password',
  imports: [ReactiveFormsModule, MatButtonModule, Complaint, TextField],
  template: `
    <form class="page" [formGroup]="form" (ngSubmit)="save()">
      <ty-text-field
        [control]="form.controls.current_password"
        type="password"
        label="Password until now"
        i18n-label
        name="current_password"
        autocomplete="current-password"
      />
      <ty-text-field
        [control]="form.controls.password"
        type="password"
        label="New password"
        i18n-label
        name="password"
        autocomplete="new-password"
      />
      <ty-complaint [text]="sending.complaint()" />
      <button mat-stroked-button type="submit" [disabled]="sending.busy()" i18n>Change the password</button>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewPassword {
  private readonly api = inject(Api).client;
  private readonly undo = inject(Undo);

  protected readonly form = inject(FormBuilder).nonNullable.group({
    current_password: ['', Validators.required],
    password: ['', Validators.required],
  });
  protected readonly sending = new Sending(this.form);

  protected async save(): Promise<void> {
    await this.sending.send(async () => {
      const wanted = this.form.getRawValue();
      const body = { ...wanted, password_confirm: wanted.password };
      await answerOf(this.api.POST('/api/v1/auth/password', { body }));
      this.form.reset();
      this.undo.say($localize`The password is changed; your other sessions have ended`);
    });
  }
}
