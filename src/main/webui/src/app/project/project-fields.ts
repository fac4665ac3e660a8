import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { ProjectAccess } from '../api/model';
import { TextField } from '../ui/text-field';
import { ACCESSES, ACCESS_WORDS } from './access-words';

/** What is said of a project when it is made and when it is changed. */
export interface ProjectControls {
  name: FormControl<string>;
  description: FormControl<string>;
  access: FormControl<ProjectAccess>;
  /** Only while it is made: afterwards its tasks have it in their names. */
  key?: FormControl<string>;
}

@Component({
  selector: 'ty-project-fields',
  imports: [ReactiveFormsModule, MatFormFieldModule, MatInputModule, MatSelectModule, TextField],
  template: `
    <ty-text-field [control]="controls().name" label="Name" i18n-label name="name" />
    <mat-form-field>
      <mat-label i18n>What it is about</mat-label>
      <textarea matInput rows="3" name="description" [formControl]="controls().description"></textarea>
    </mat-form-field>
    <mat-form-field>
      <mat-label i18n>Who sees it</mat-label>
      <mat-select [formControl]="controls().access">
        @for (access of accesses; track access) {
          <mat-option [value]="access">{{ words[access] }}</mat-option>
        }
      </mat-select>
    </mat-form-field>
    @if (controls().key; as key) {
      <ty-text-field
        [control]="key"
        label="Key"
        i18n-label
        hint="Two to ten letters before the numbers of its tasks, as in WEB-12. Made from the name if you leave it empty."
        i18n-hint
        name="key"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProjectFields {
  readonly controls = input.required<ProjectControls>();

  protected readonly accesses = ACCESSES;
  protected readonly words = ACCESS_WORDS;
}
