import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  OnDestroy,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import type { Chart as Drawing } from 'chart.js';
import { Theme } from '../shell/theme';

/** Numbers of one kind, one for each label of the chart. */
export interface Series {
  name: string;
  values: readonly number[];
  /** One of the theme's colours, by the name of its role. */
  colour: 'primary' | 'tertiary' | 'secondary' | 'error' | 'outline';
}

/** A drawing of numbers, and the numbers in a table for who does not see it. */
@Component({
  selector: 'ty-chart',
  template: `
    <figure>
      <div class="drawing"><canvas #canvas role="img" [attr.aria-label]="heading()"></canvas></div>
      <figcaption>
        <details>
          <summary i18n>The numbers</summary>
          <table>
            <thead>
              <tr>
                <td></td>
                @for (one of series(); track one.name) {
                  <th scope="col">{{ one.name }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (label of labels(); track label; let row = $index) {
                <tr>
                  <th scope="row">{{ label }}</th>
                  @for (one of series(); track one.name) {
                    <td>{{ one.values[row] }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  `,
  styles: `
    figure {
      margin: 0;
    }
    .drawing {
      position: relative;
      height: 240px;
    }
    th,
    td {
      padding: 2px 12px 2px 0;
      text-align: left;
      font-weight: normal;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Chart implements OnDestroy {
  private readonly theme = inject(Theme);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');

  readonly kind = input.required<'line' | 'bar'>();
  readonly heading = input.required<string>();
  readonly labels = input.required<readonly string[]>();
  readonly series = input.required<readonly Series[]>();

  private drawing: Drawing | null = null;
  private turn = 0;

  constructor() {
    effect(() => {
      this.theme.choice();
      void this.draw(this.kind(), this.labels(), this.series());
    });
  }

  ngOnDestroy(): void {
    this.turn++;
    this.drawing?.destroy();
  }

  private async draw(kind: 'line' | 'bar', labels: readonly string[], series: readonly Series[]): Promise<void> {
    const turn = ++this.turn;
    const { Chart: Library } = await import('./chart-library');
    if (turn !== this.turn) {
      return;
    }
    this.drawing?.destroy();
    const ink = this.colour('on-surface-variant');
    const grid = { color: this.colour('outline-variant') };
    this.drawing = new Library(this.canvas().nativeElement, {
      type: kind,
      data: {
        labels: [...labels],
        datasets: series.map((one) => ({
          label: one.name,
          data: [...one.values],
          borderColor: this.colour(one.colour),
          backgroundColor: this.colour(one.colour),
          pointRadius: 0,
          tension: 0.25,
        })),
      },
      options: {
        maintainAspectRatio: false,
        animation: false,
        interaction: { mode: 'index', intersect: false },
        plugins: { legend: { display: series.length > 1, labels: { color: ink } } },
        scales: {
          x: { ticks: { color: ink, maxTicksLimit: 10 }, grid },
          y: { beginAtZero: true, ticks: { color: ink, precision: 0 }, grid },
        },
      },
    });
  }

  // The canvas knows no light-dark(): the browser resolves it, for an element.
  private colour(role: string): string {
    const probe = document.createElement('span');
    probe.style.color = `var(--mat-sys-${role})`;
    this.canvas().nativeElement.after(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }
}
