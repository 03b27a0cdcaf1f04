import { m } from '#lib/paraglide/messages.js';

/** A section of the distance page. */
export interface Theme {
  /** Anchor of the section. */
  readonly id: string;
  /** The question that it answers. */
  readonly question: string;
  /** The words before the measures. */
  readonly computed: string;
  /** The measures that it uses, by their definitions on the method page. */
  readonly methods: readonly { readonly definition: string; readonly title: string }[];
}

const methods = {
  mean: m.gap_method_mean,
  quantiles: m.gap_method_quantiles,
  gap: m.gap_method_gap,
  sensitivityRange: m.gap_method_sensitivity,
  verdict: m.gap_method_verdict,
  betaConvergence: m.gap_method_beta,
  frontier: m.gap_method_frontier,
  timeLag: m.gap_method_lag,
  etaSquared: m.gap_method_eta,
  theil: m.gap_method_theil,
  concentrationCurve: m.gap_method_curve,
};

const theme = (id: string, question: string, ...used: readonly (keyof typeof methods)[]): Theme => ({
  id,
  question,
  computed: m.gap_methods(),
  methods: used.map((definition) => ({ definition, title: methods[definition]() })),
});

/** The sections in their order, in the language of the page. */
export const themes = () => ({
  distribution: theme('verteilung', m.gap_theme_distribution(), 'mean', 'quantiles', 'gap'),
  overTime: theme('zeit', m.gap_theme_time(), 'gap', 'sensitivityRange', 'verdict', 'betaConvergence'),
  frontier: theme('technik', m.gap_theme_frontier(), 'frontier', 'gap', 'verdict'),
  lag: theme('jahre', m.gap_theme_lag(), 'timeLag'),
  split: theme('vielfalt', m.gap_theme_split(), 'etaSquared', 'theil'),
  curve: theme('konzentration', m.gap_theme_curve(), 'concentrationCurve'),
});

export type Themes = ReturnType<typeof themes>;
