import { m } from '#lib/paraglide/messages.js';

/** Measures of the page by their definitions on the method page. */
export const methods = {
  mean: { definition: 'mean', title: m.gap_method_mean },
  quantiles: { definition: 'quantiles', title: m.gap_method_quantiles },
  gap: { definition: 'gap', title: m.gap_method_gap },
  sensitivity: { definition: 'sensitivityRange', title: m.gap_method_sensitivity },
  verdict: { definition: 'verdict', title: m.gap_method_verdict },
  frontier: { definition: 'frontier', title: m.gap_method_frontier },
  lag: { definition: 'timeLag', title: m.gap_method_lag },
  eta: { definition: 'etaSquared', title: m.gap_method_eta },
  theil: { definition: 'theil', title: m.gap_method_theil },
  curve: { definition: 'concentrationCurve', title: m.gap_method_curve },
} as const;

export type Method = keyof typeof methods;
