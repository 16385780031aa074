// Written by `npm run generate` from rules/. Change the rules, not this file.

/** The fields of every event type. A field left out is not known; null is known to be none. */
export interface EventFields {
  readonly 'accountability-closed': object;
  readonly 'accountability-declined': object;
  readonly 'accountability-imposed': {
    readonly 'for': string;
    readonly 'form'?: 'written-self-criticism' | 'interview' | 'circulated-criticism' | 'admonitory-talk' | 'transfer' | 'suspension' | 'removal' | 'demotion' | 'rectify-within-time' | 'other' | 'order-rectification' | 'written-explanation' | 'honours-ineligibility' | 'promotion-ineligibility' | 'ordered-resignation' | 'dismissal' | null;
    readonly 'person'?: string | null;
    readonly 'place'?: string | null;
    readonly 'rectifyBy'?: string | null;
    readonly 'target'?: 'responsible-unit' | 'responsible-person' | 'directly-responsible' | 'unit-head' | 'deputy-in-charge' | null;
    readonly 'byLinkage'?: boolean | null;
  };
  readonly 'accountability-recommended': {
    readonly 'person'?: string | null;
    readonly 'place'?: string | null;
  };
  readonly 'accountability-started': {
    readonly 'target'?: 'responsible-unit' | 'responsible-person' | 'directly-responsible' | 'unit-head' | 'deputy-in-charge' | null;
    readonly 'person'?: string | null;
    readonly 'place'?: string | null;
    readonly 'byLinkage'?: boolean | null;
  };
  readonly 'advanced-model-identified': {
    readonly 'through'?: 'supervision' | 'inspection' | 'other' | null;
  };
  readonly 'advanced-model-publicized': object;
  readonly 'annual-plan-made': {
    readonly 'startsOn'?: string | null;
  };
  readonly 'annual-scheme-made': {
    readonly 'startsOn'?: string | null;
  };
  readonly 'answered': {
    readonly 'norm'?: string | null;
    readonly 'answer'?: 'yes' | 'no' | 'not-applicable' | null;
  };
  readonly 'case-reopened': {
    readonly 'approvedBy'?: string | null;
  };
  readonly 'circular-issued': {
    readonly 'matter'?: 'assistance' | 'payment-rate' | 'evaluation-results' | null;
  };
  readonly 'commended': {
    readonly 'form'?: 'commendation-circular' | 'other' | 'praise-in-circular' | 'commendation' | 'reward' | null;
    readonly 'place'?: string | null;
  };
  readonly 'considered-in-assessment': object;
  readonly 'considered-in-selection': object;
  readonly 'contribution-publicized': {
    readonly 'place'?: string | null;
  };
  readonly 'cooperation-failed': {
    readonly 'duty'?: 'cooperation' | 'acceptance' | 'account' | 'project-and-fund-files' | 'other-material' | null;
    readonly 'manner'?: 'refused' | 'untrue' | null;
    readonly 'foundBreach'?: boolean | null;
  };
  readonly 'correction-urged': object;
  readonly 'cost-paid': {
    readonly 'item'?: 'transport' | 'other' | null;
    readonly 'paidBy'?: 'dispatching-unit' | 'subject' | 'other' | null;
  };
  readonly 'cost-settled': object;
  readonly 'dates-notified': object;
  readonly 'deadline-extended': {
    readonly 'for': string;
    readonly 'to': string;
    readonly 'approvedBy'?: string | null;
  };
  readonly 'duty-met': {
    readonly 'for': string;
  };
  readonly 'earlier-self-check-done': object;
  readonly 'evaluation-commissioned': object;
  readonly 'evaluation-completed': object;
  readonly 'event-corrected': {
    readonly 'event': string;
    readonly 'replace': Readonly<Record<string, unknown>> | null;
    readonly 'approvedBy'?: string | null;
  };
  readonly 'exemplary-cases-collected': {
    readonly 'by'?: 'county' | 'supervision-team' | null;
  };
  readonly 'experience-spread': object;
  readonly 'experience-summarized': {
    readonly 'by'?: 'county' | 'supervision-team' | null;
  };
  readonly 'fact-established': {
    readonly 'fact'?: string | null;
    readonly 'value'?: string | number | boolean | null;
  };
  readonly 'field-work-done': object;
  readonly 'finding-withdrawn': {
    readonly 'approvedBy'?: string | null;
  };
  readonly 'household-sampled': {
    readonly 'category'?: 'poor' | 'non-poor' | 'exited' | null;
  };
  readonly 'immediate-proposal-made': object;
  readonly 'information-given': {
    readonly 'truthful'?: boolean | null;
  };
  readonly 'inspection-ended': {
    readonly 'mission'?: string | null;
    readonly 'place'?: string | null;
    readonly 'crossCounty'?: boolean | null;
  };
  readonly 'inspection-feedback-given': object;
  readonly 'inspection-feedback-received': object;
  readonly 'inspection-started': {
    readonly 'mission'?: string | null;
    readonly 'place'?: string | null;
    readonly 'crossCounty'?: boolean | null;
  };
  readonly 'interview-held': {
    readonly 'of'?: 'unit' | 'person' | null;
    readonly 'person'?: string | null;
  };
  readonly 'key-work-supervised': {
    readonly 'for': string;
    readonly 'by'?: 'county' | 'supervision-team' | null;
  };
  readonly 'key-work-visited': {
    readonly 'by'?: 'county' | 'supervision-team' | null;
    readonly 'announced'?: boolean | null;
  };
  readonly 'ledger-set-up': object;
  readonly 'local-measure-made': object;
  readonly 'look-back-done': object;
  readonly 'matter-assigned': {
    readonly 'concludeBy'?: string | null;
  };
  readonly 'matter-concluded': object;
  readonly 'measured': {
    readonly 'norm'?: string | null;
    readonly 'of'?: string | null;
    readonly 'value'?: number | null;
  };
  readonly 'method-used': {
    readonly 'for': string;
  };
  readonly 'mission-approved': {
    readonly 'by'?: 'leading-group' | 'party-committee' | 'government' | 'committee-and-government' | 'other' | null;
  };
  readonly 'mission-called-off': object;
  readonly 'mission-planned': {
    readonly 'startsOn'?: string | null;
  };
  readonly 'mission-report-made': {
    readonly 'written'?: boolean | null;
    readonly 'makesSuggestions'?: boolean | null;
    readonly 'makesProposals'?: boolean | null;
    readonly 'proposalsGrounded'?: boolean | null;
  };
  readonly 'mission-report-received': object;
  readonly 'mission-report-reviewed': object;
  readonly 'mission-report-submitted': {
    readonly 'makesSuggestions'?: boolean | null;
  };
  readonly 'mission-summarized': object;
  readonly 'monthly-list-circulated': {
    readonly 'problems'?: readonly string[] | null;
  };
  readonly 'on-site-check-made': {
    readonly 'place'?: string | null;
  };
  readonly 'other-matter-checked': object;
  readonly 'other-round-household-sampled': {
    readonly 'category'?: 'poor' | 'non-poor' | 'exited' | null;
  };
  readonly 'priority-in-honours-given': object;
  readonly 'problem-found': {
    readonly 'ref'?: string | null;
    readonly 'by'?: 'supervision' | 'inspection' | 'other' | null;
    readonly 'strongComplaint'?: boolean | null;
    readonly 'clearBreach'?: boolean | null;
    readonly 'settlePromptly'?: boolean | null;
  };
  readonly 'problem-list-circulated': {
    readonly 'rectifyBy'?: string | null;
    readonly 'persons'?: readonly string[] | null;
  };
  readonly 'problem-list-drawn-up': {
    readonly 'makesSuggestions'?: boolean | null;
  };
  readonly 'problem-list-set-up': object;
  readonly 'problem-recurred': object;
  readonly 'problem-to-relist': {
    readonly 'ref'?: string | null;
  };
  readonly 'problems-dropped': {
    readonly 'problems'?: readonly string[] | null;
  };
  readonly 'rectification-confirmed': {
    readonly 'extent'?: 'full' | 'partial' | 'none' | null;
    readonly 'toRequirement'?: boolean | null;
  };
  readonly 'rectification-deadline-set': {
    readonly 'rectifyBy'?: string | null;
  };
  readonly 'rectification-done': {
    readonly 'place'?: string | null;
  };
  readonly 'rectification-opinions-given': object;
  readonly 'rectification-opinions-received': object;
  readonly 'rectification-plan-made': object;
  readonly 'rectification-published': {
    readonly 'by'?: 'leading-group' | 'subject' | 'other' | null;
  };
  readonly 'rectification-reported': {
    readonly 'extent'?: 'full' | 'partial' | 'none' | null;
  };
  readonly 'rectification-required': {
    readonly 'reportBy'?: string | null;
  };
  readonly 'rectification-summarized': object;
  readonly 'referred': {
    readonly 'to'?: 'discipline-organ' | 'procuratorate' | 'other' | 'judicial-organ' | null;
    readonly 'person'?: string | null;
  };
  readonly 'region-supervision-ended': object;
  readonly 'region-supervision-started': object;
  readonly 'report-day-set': {
    readonly 'reportBy'?: string | null;
  };
  readonly 'report-heard': object;
  readonly 'reported-for-instructions': {
    readonly 'ref'?: string | null;
  };
  readonly 'reported-to-leading-group': {
    readonly 'what'?: readonly ('supervision' | 'inspection')[] | null;
    readonly 'written'?: boolean | null;
  };
  readonly 'reported-to-national-group': object;
  readonly 'reported-upward': {
    readonly 'what'?: 'mission-result' | 'rectification' | null;
  };
  readonly 'responsibility-list-set-up': object;
  readonly 'responsibility-list-settled': object;
  readonly 'result-studied': object;
  readonly 'round-ended': {
    readonly 'round'?: number | null;
  };
  readonly 'round-started': {
    readonly 'round'?: number | null;
  };
  readonly 'self-check-done': object;
  readonly 'self-criticism-made': {
    readonly 'by'?: 'committee-and-government' | 'county-party-committee' | 'county-government' | 'other' | null;
  };
  readonly 'situation-reported': {
    readonly 'place'?: string | null;
  };
  readonly 'state-supervision-started': object;
  readonly 'struck-off': object;
  readonly 'subsidy-paid': {
    readonly 'payee'?: 'enterprise' | 'worker' | 'other' | null;
  };
  readonly 'supervision-ended': {
    readonly 'mission'?: string | null;
    readonly 'category'?: 'comprehensive' | 'special' | 'routine' | 'regular' | 'irregular' | null;
    readonly 'place'?: string | null;
    readonly 'crossCounty'?: boolean | null;
    readonly 'separateRound'?: boolean | null;
    readonly 'keyWork'?: boolean | null;
  };
  readonly 'supervision-feedback-given': object;
  readonly 'supervision-focus-set': {
    readonly 'startsOn'?: string | null;
  };
  readonly 'supervision-result-circulated': object;
  readonly 'supervision-started': {
    readonly 'mission'?: string | null;
    readonly 'category'?: 'comprehensive' | 'special' | 'routine' | 'regular' | 'irregular' | null;
    readonly 'place'?: string | null;
    readonly 'crossCounty'?: boolean | null;
    readonly 'separateRound'?: boolean | null;
    readonly 'keyWork'?: boolean | null;
  };
  readonly 'task-requirements-settled': object;
  readonly 'team-formed': {
    readonly 'by'?: 'leading-group' | 'other' | null;
    readonly 'leaderFrom'?: 'member-unit' | 'other' | null;
    readonly 'leaderRank'?: 'above-ting' | 'ting' | 'deputy-ting' | 'chu' | 'deputy-chu' | 'ke' | 'deputy-ke' | 'below-ke' | null;
    readonly 'leaderInLeadingPost'?: boolean | null;
    readonly 'leaderCountsAsLeadingCadre'?: boolean | null;
    readonly 'membersFrom'?: readonly ('member-unit' | 'other')[] | null;
  };
  readonly 'team-leader-replaced': {
    readonly 'leaderFrom'?: 'member-unit' | 'other' | null;
    readonly 'leaderRank'?: 'above-ting' | 'ting' | 'deputy-ting' | 'chu' | 'deputy-chu' | 'ke' | 'deputy-ke' | 'below-ke' | null;
    readonly 'leaderInLeadingPost'?: boolean | null;
    readonly 'leaderCountsAsLeadingCadre'?: boolean | null;
  };
  readonly 'team-members-replaced': {
    readonly 'membersFrom'?: readonly ('member-unit' | 'other')[] | null;
  };
  readonly 'team-returned': object;
  readonly 'team-stationed': object;
  readonly 'time-resumed': {
    readonly 'approvedBy'?: string | null;
  };
  readonly 'time-suspended': {
    readonly 'approvedBy'?: string | null;
  };
  readonly 'training-held': object;
  readonly 'used-as-assessment-basis': object;
  readonly 'views-exchanged': {
    readonly 'withLeader'?: boolean | null;
  };
  readonly 'violation-exposed': object;
  readonly 'violation-found': object;
  readonly 'violation-investigated': object;
  readonly 'violation-recorded': {
    readonly 'rule'?: 'eight-point-rules' | 'clean-conduct' | 'objectivity' | 'fairness' | 'other' | null;
  };
  readonly 'work-scheme-made': {
    readonly 'followsRequirements'?: boolean | null;
    readonly 'fitsProgress'?: boolean | null;
    readonly 'fitsTask'?: boolean | null;
  };
}

/** What each bundled measure knows, by kind of case where that matters. */
export interface MeasureTypes {
  readonly 'maoming-2017': {
    readonly roles: 'leading-group' | 'poverty-office' | 'committee-and-government' | 'party-committee' | 'government' | 'supervision-team' | 'inspection-team' | 'team-leader' | 'team-member' | 'member-unit' | 'source-unit' | 'relevant-parties' | 'relevant-departments' | 'subject' | 'inspected-place' | 'inspected-place-committee-and-government' | 'listed-party' | 'unit-concerned' | 'person-concerned' | 'local-party-committee' | 'county-committee' | 'county-committee-and-government' | 'zone-work-committee' | 'zone-committee-and-administration' | 'functional-zone' | 'county-or-zone' | 'committee-department' | 'direct-unit' | 'peoples-organization' | 'stationed-unit' | 'county-unit' | 'zone-unit' | 'direct-department' | 'county-department' | 'zone-department' | 'town-department' | 'town' | 'village-committees' | 'village-party-branch' | 'villagers-committee' | 'assistance-unit' | 'unit-head' | 'deputy-in-charge' | 'resident-cadre' | 'liaison-officer' | 'first-secretary' | 'household-helper' | 'discipline-organ' | 'procuratorate' | 'county-government' | 'zone-administration' | 'functional-zone-unit';
    readonly norms: '0.1' | '0.2' | '1.1' | '1.2' | '1.3' | '1.4' | '2.1' | '2.2' | '2.3' | '2.4' | '2.5' | '2.6' | '2.7' | '2.8' | '2.9' | '2.10' | '3.1' | '3.2' | '3.3' | '3.4' | '3.5' | '3.6' | '3.7' | '3.8' | '3.9' | '3.10' | '3.11' | '3.12' | '3.13' | '3.14' | '3.15' | '4.1' | '4.2' | '4.3' | '4.4' | '4.5' | '4.6' | '4.7' | '4.8' | '4.9' | '4.10' | '4.11' | '4.12' | '5.1' | '5.2' | '5.3' | '5.4' | '5.5' | '5.6' | '5.7' | '5.8' | '5.9' | '5.10' | '5.11' | '5.12' | '5.13' | '5.14' | '6.1' | '6.2' | '6.3' | '6.4' | '6.5' | '6.6' | '6.7' | '6.8' | '6.9' | '7.1' | '7.2' | '7.3' | '7.4' | '7.5' | '7.6' | '7.7' | '8.1' | '8.2' | '8.3' | '8.4' | '8.5' | '9.1' | '9.2' | '9.3' | '9.4' | '9.5' | '9.6' | '9.7' | '10.1' | '10.2' | '10.3' | '10.4' | '10.5' | '10.6' | '10.7' | '10.8' | '10.9' | '10.10' | '10.11' | '10.12' | '10.13' | '10.14' | '10.15' | '10.16' | '10.17' | '10.18' | '10.19' | '10.20' | '10.21' | '10.22' | '10.23' | '10.24' | '10.25' | '10.26' | '10.27' | '10.28' | '10.29' | '10.30' | '10.31' | '10.32' | '10.33' | '10.34' | '10.35' | '10.36' | '10.37' | '10.38' | '10.39' | '10.40' | '10.41' | '10.42' | '10.43' | '10.44' | '10.45' | '10.46' | '10.47' | '10.48' | '10.49' | '10.50' | '10.51' | '10.52' | '10.53' | '10.54' | '10.55' | '10.56' | '10.57' | '10.58' | '10.59' | '10.60' | '10.61' | '10.62' | '10.63' | '10.64' | '10.65' | '10.66' | '10.67' | '10.68' | '10.69' | '10.70' | '10.71' | '10.72' | '10.73' | '10.74' | '10.75' | '10.76' | '10.77' | '10.78' | '10.79' | '10.80' | '11.1' | '11.2' | '11.3' | '11.4' | '11.5' | '11.6' | '11.7' | '11.8' | '11.9' | '11.10' | '11.11' | '11.12' | '11.13' | '11.14' | '11.15' | '11.16' | '12.1' | '12.2' | '12.3' | '12.4' | '12.5' | '12.6' | '12.7' | '12.8' | '12.9' | '13.1' | '13.2' | '13.3' | '13.4' | '13.5' | '13.6' | '14.1' | '14.2' | '14.3' | '14.4' | '15.1' | '15.2' | '15.3' | '15.4' | '16.1' | '16.2' | '16.3' | '16.4' | '16.5' | '16.6' | '16.7' | '16.8' | '16.9' | '16.10' | '16.11' | '16.12' | '16.13' | '16.14' | '16.15' | '16.16' | '16.17' | '16.18' | '16.19' | '16.20' | '16.21' | '16.22' | '16.23' | '16.24' | '16.25' | '16.26' | '16.27' | '16.28' | '16.29' | '16.30' | '16.31' | '16.32' | '16.33' | '16.34' | '16.35' | '16.36' | '16.37' | '16.38' | '16.39' | '16.40' | '16.41' | '16.42' | '16.43' | '16.44' | '16.45' | '16.46' | '16.47' | '16.48' | '17.1' | '17.2' | '17.3' | '17.4' | '17.5' | '17.6' | '17.7' | '17.8' | '17.9' | '17.10' | '17.11' | '17.12' | '17.13' | '17.14' | '17.15' | '17.16' | '17.17' | '18.1' | '18.2' | '18.3' | '19.1' | '19.2' | '19.3' | '19.4' | '19.5' | '19.6' | '19.7' | '19.8' | '19.9' | '20.1' | '20.2' | '20.3' | '20.4' | '20.5' | '21.1' | '22.1';
    readonly facts: {
      readonly programme: {
        readonly 'cross-supervision-needed'?: boolean | null;
        readonly 'cross-inspection-needed'?: boolean | null;
        readonly 'special-supervision-needed'?: boolean | null;
        readonly 'routine-supervision-needed'?: boolean | null;
        readonly 'inspection-needed'?: boolean | null;
      };
      readonly mission: {
        readonly 'rectification-complete'?: boolean | null;
        readonly 'mission-type'?: 'supervision' | 'inspection' | null;
        readonly 'concerned-with-poverty-alleviation'?: boolean | null;
        readonly 'has-poverty-tasks'?: boolean | null;
        readonly 'problems-found'?: boolean | null;
      };
      readonly finding: {
        readonly 'origin'?: 'supervision' | 'inspection' | 'other' | null;
        readonly 'rectification-complete'?: boolean | null;
        readonly 'rectification-begun'?: boolean | null;
        readonly 'concerned-with-poverty-alleviation'?: boolean | null;
        readonly 'has-poverty-tasks'?: boolean | null;
        readonly 'strong-public-complaint'?: boolean | null;
        readonly 'clear-breach-of-rules'?: boolean | null;
        readonly 'prompt-settlement-called-for'?: boolean | null;
        readonly 'violation-involved'?: boolean | null;
        readonly 'publishable'?: boolean | null;
      };
      readonly review: {
        readonly 'concerned-with-poverty-alleviation'?: boolean | null;
        readonly 'has-poverty-tasks'?: boolean | null;
        readonly 'funds-lay-idle'?: boolean | null;
        readonly 'funds-benefit-suffered'?: boolean | null;
      };
      readonly accountability: Record<string, never>;
      readonly commendation: {
        readonly 'concerned-with-poverty-alleviation'?: boolean | null;
        readonly 'has-poverty-tasks'?: boolean | null;
        readonly 'supervision-result-good'?: boolean | null;
        readonly 'advanced-model-in-supervision'?: boolean | null;
        readonly 'advanced-experience-from-supervision'?: boolean | null;
      };
    };
    readonly events: {
      readonly programme: 'annual-plan-made' | 'annual-scheme-made' | 'answered' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'inspection-ended' | 'inspection-started' | 'local-measure-made' | 'measured' | 'monthly-list-circulated' | 'problem-found' | 'problem-to-relist' | 'problems-dropped' | 'reported-for-instructions' | 'reported-to-leading-group' | 'reported-upward' | 'supervision-ended' | 'supervision-started' | 'time-resumed' | 'time-suspended';
      readonly mission: 'answered' | 'considered-in-assessment' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'field-work-done' | 'immediate-proposal-made' | 'information-given' | 'inspection-ended' | 'inspection-feedback-given' | 'inspection-feedback-received' | 'inspection-started' | 'measured' | 'method-used' | 'mission-approved' | 'mission-called-off' | 'mission-planned' | 'mission-report-made' | 'mission-summarized' | 'problem-found' | 'problem-list-drawn-up' | 'rectification-confirmed' | 'rectification-done' | 'rectification-opinions-given' | 'rectification-opinions-received' | 'rectification-reported' | 'rectification-required' | 'rectification-summarized' | 'report-heard' | 'reported-for-instructions' | 'reported-upward' | 'responsibility-list-settled' | 'result-studied' | 'self-check-done' | 'supervision-ended' | 'supervision-result-circulated' | 'supervision-started' | 'task-requirements-settled' | 'team-formed' | 'team-leader-replaced' | 'team-members-replaced' | 'team-stationed' | 'time-resumed' | 'time-suspended' | 'training-held' | 'work-scheme-made';
      readonly finding: 'accountability-declined' | 'accountability-recommended' | 'accountability-started' | 'answered' | 'case-reopened' | 'correction-urged' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'finding-withdrawn' | 'immediate-proposal-made' | 'inspection-ended' | 'inspection-feedback-given' | 'inspection-feedback-received' | 'interview-held' | 'measured' | 'monthly-list-circulated' | 'problem-found' | 'problem-list-circulated' | 'problem-recurred' | 'rectification-confirmed' | 'rectification-deadline-set' | 'rectification-done' | 'rectification-opinions-received' | 'rectification-published' | 'rectification-reported' | 'rectification-required' | 'rectification-summarized' | 'referred' | 'reported-for-instructions' | 'reported-upward' | 'result-studied' | 'struck-off' | 'time-resumed' | 'time-suspended';
      readonly review: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly accountability: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'rectification-done' | 'time-resumed' | 'time-suspended';
      readonly commendation: 'advanced-model-identified' | 'advanced-model-publicized' | 'answered' | 'commended' | 'considered-in-selection' | 'contribution-publicized' | 'deadline-extended' | 'event-corrected' | 'exemplary-cases-collected' | 'experience-spread' | 'experience-summarized' | 'fact-established' | 'measured' | 'priority-in-honours-given' | 'time-resumed' | 'time-suspended';
    };
    readonly readings: {
      readonly 'quarter-counts-comprehensive'?: 'no' | 'yes';
      readonly 'quarter-either-kind'?: 'together' | 'each';
      readonly 'quarter-coverage'?: 'overall' | 'every-place';
      readonly 'first-partial-quarter'?: 'counts' | 'from-next-quarter';
      readonly 'year-coverage'?: 'every-place' | 'overall';
      readonly 'month-without-problems'?: 'no' | 'nil-return';
      readonly 'list-date'?: 'month-end' | 'none-stated';
      readonly 'problem-after-list'?: 'next-month' | 'supplement';
      readonly 'problem-late-in-month'?: 'same-month' | 'next-cycle';
      readonly 'first-partial-month'?: 'counts' | 'from-next-month';
      readonly 'inspection-problem-listing'?: 'as-found' | 'after-study';
      readonly 'first-deadline-missing'?: 'no-escalation' | 'next-list';
      readonly 'list-deadline-last-day'?: 'in-time' | 'in-time-roll' | 'late';
      readonly 'time-and-requirement'?: 'either' | 'both';
      readonly 'late-before-second-list'?: 'not-listed' | 'listed';
      readonly 'partial-rectification'?: 'unrectified' | 'started-is-enough';
      readonly 'completion-judge'?: 'leading-group' | 'reported';
      readonly 'completion-day'?: 'rectified' | 'reported' | 'confirmed';
      readonly 'second-deadline-missing'?: 'next-monthly' | 'no-third';
      readonly 'interview-cancelled'?: 'still-due' | 'lapses';
      readonly 'recurrence'?: 'restart' | 'continue';
      readonly 'late-before-third-list'?: 'not-listed' | 'listed';
      readonly 'recommendation-binding'?: 'not-bound' | 'bound';
      readonly 'accountability-target'?: 'both' | 'persons' | 'units';
      readonly 'list-and-two-months'?: 'both' | 'two-months' | 'list';
      readonly 'towns-with-tasks'?: 'both' | 'towns-only';
      readonly 'concerned-who'?: 'as-recorded' | 'all';
      readonly 'other-zones'?: 'not-covered' | 'covered';
      readonly 'late-funds-consequence'?: 'required' | 'not-required';
      readonly 'inspected-units-too'?: 'places-only' | 'units-too';
      readonly 'two-months-start-event'?: 'feedback-received' | 'feedback-issued' | 'opinions-received';
      readonly 'two-months-first-day'?: 'not-counted' | 'counted';
      readonly 'two-months-last-day'?: 'in-time' | 'late';
      readonly 'two-months-month-end'?: 'clamp' | 'roll-forward';
      readonly 'two-months-holiday'?: 'no-roll' | 'next-working-day';
      readonly 'two-months-what'?: 'report' | 'completed-and-reported';
      readonly 'promptly-scope'?: 'all' | 'first-only';
      readonly 'supervision-date'?: 'start' | 'end' | 'any';
      readonly 'first-partial-year'?: 'counts' | 'from-next-year' | 'rolling';
      readonly 'immediate-proposal-conditions'?: 'all-three' | 'either-and-third';
      readonly 'supervision-approval-prior'?: 'yes' | 'no';
      readonly 'approval-bodies'?: 'both' | 'either';
      readonly 'leader-rank-exact'?: 'exact' | 'at-least';
      readonly 'leader-rank-deputy'?: 'counts' | 'principal-only';
      readonly 'leader-leading-post'?: 'open' | 'no' | 'yes';
      readonly 'referral-actor'?: 'leading-group-after-report' | 'leading-group-any-time' | 'unspecified';
      readonly 'referral-reach'?: 'inspection-only' | 'both';
      readonly 'publication-actor'?: 'leading-group' | 'subject' | 'either';
      readonly 'publication-reach'?: 'inspection-only' | 'both';
    };
  };
  readonly 'mazhang-2017': {
    readonly roles: 'committee-and-government' | 'county-government' | 'county-party-committee' | 'county-party-office' | 'county-principal-leaders' | 'county-party-department' | 'county-department' | 'county-direct-unit' | 'city-direct-unit' | 'foshan-unit' | 'local-committees-and-governments' | 'leading-group' | 'poverty-office' | 'poverty-agency' | 'civil-affairs-department' | 'housing-department' | 'health-department' | 'education-department' | 'disabled-persons-federation' | 'town' | 'town-committee-and-government' | 'town-party-committee' | 'town-party-secretary' | 'town-principal-leaders' | 'town-department' | 'linked-town-cadre' | 'town-assistance-group' | 'village-committees' | 'village-party-organization' | 'registered-poor' | 'assistance-unit' | 'assistance-unit-head' | 'resident-team' | 'first-secretary' | 'resident-personnel' | 'resident-cadre' | 'household-helper' | 'principal-leaders' | 'military' | 'democratic-parties' | 'private-and-social-actors' | 'social-assistance-actor' | 'commending-body' | 'sector-commending-body' | 'department' | 'individual' | 'unit' | 'cadre' | 'related-unit' | 'unit-head' | 'responsible-person' | 'managing-authority' | 'town-mayor' | 'town-government' | 'peoples-organization' | 'state-farm' | 'stationed-unit';
    readonly norms: '1.1' | '1.2' | '2.1' | '2.2' | '2.3' | '2.4' | '2.5' | '2.6' | '2.7' | '3.1' | '3.2' | '3.3' | '3.4' | '3.5' | '3.6' | '4.1' | '4.2' | '4.3' | '4.4' | '4.5' | '4.6' | '5.1' | '5.2' | '5.3' | '5.4' | '5.5' | '5.6' | '5.7' | '5.8' | '5.9' | '5.10' | '5.11' | '5.12' | '5.13' | '6.1' | '6.2' | '6.3' | '6.4' | '6.5' | '6.6' | '6.7' | '6.8' | '6.9' | '6.10' | '7.1' | '7.2' | '7.3' | '7.4' | '8.1' | '8.2' | '8.3' | '8.4' | '8.5' | '9.1' | '9.2' | '9.3' | '9.4' | '9.5' | '9.6' | '9.7' | '9.8' | '9.9' | '9.10' | '9.11' | '9.12' | '9.13' | '10.1' | '10.2' | '10.3' | '10.4' | '10.5' | '10.6' | '11.1' | '11.2' | '11.3' | '11.4' | '11.5' | '11.6' | '11.7' | '11.8' | '11.9' | '11.10' | '11.11' | '11.12' | '11.13' | '12.1' | '12.2' | '12.3' | '12.4' | '12.5' | '12.6' | '12.7' | '12.8' | '12.9' | '12.10' | '12.11' | '12.12' | '12.13' | '12.14' | '12.15' | '12.16' | '12.17' | '12.18' | '12.19' | '12.20' | '13.1' | '13.2' | '13.3' | '13.4' | '13.5' | '13.6' | '13.7' | '13.8' | '13.9' | '13.10' | '13.11' | '14.1' | '14.2' | '14.3' | '14.4' | '14.5' | '14.6' | '15.1' | '15.2' | '15.3' | '15.4' | '15.5' | '15.6' | '15.7' | '15.8' | '16.1' | '16.2' | '16.3' | '16.4' | '16.5' | '16.6' | '17.1' | '17.2' | '18.1' | '18.2' | '18.3' | '18.4' | '18.5' | '18.6' | '18.7' | '18.8' | '18.9' | '18.10' | '18.11' | '18.12' | '18.13' | '19.1' | '19.2' | '19.3' | '19.4' | '19.5' | '19.6' | '19.7' | '19.8' | '19.9' | '19.10' | '20.1' | '20.2' | '20.3' | '20.4' | '20.5' | '20.6' | '20.7' | '20.8' | '20.9' | '21.1' | '21.2' | '21.3' | '21.4' | '21.5' | '21.6' | '21.7' | '21.8' | '22.1' | '22.2' | '23.1' | '23.2' | '24.1' | '24.2' | '24.3' | '25.1' | '25.2' | '25.3' | '25.4' | '25.5' | '25.6' | '26.1' | '26.2' | '26.3' | '26.4' | '26.5' | '26.6' | '26.7' | '26.8' | '26.9' | '26.10' | '27.1' | '27.2' | '27.3' | '27.4' | '27.5' | '27.6' | '27.7' | '27.8' | '27.9' | '27.10' | '27.11' | '27.12' | '27.13' | '27.14' | '27.15' | '27.16' | '27.17' | '27.18' | '27.19' | '27.20' | '27.21' | '27.22' | '27.23' | '27.24' | '27.25' | '27.26' | '27.27' | '27.28' | '27.29' | '27.30' | '27.31' | '27.32' | '28.1' | '28.2' | '29.1';
    readonly facts: {
      readonly programme: Record<string, never>;
      readonly mission: Record<string, never>;
      readonly finding: Record<string, never>;
      readonly review: {
        readonly 'serves-as-assistance-unit'?: boolean | null;
        readonly 'concerned-with-poverty-alleviation'?: boolean | null;
        readonly 'unit-class'?: 'county-party-department' | 'county-direct-unit' | 'city-direct-unit' | 'foshan-unit' | 'none' | null;
        readonly 'member-of-resident-team'?: boolean | null;
        readonly 'poverty-petition-received'?: boolean | null;
        readonly 'progress-report-due'?: string | null;
        readonly 'village-submitted-safety-net-household'?: boolean | null;
        readonly 'household-eligible-for-safety-net'?: boolean | null;
        readonly 'village-reported-dilapidated-housing'?: boolean | null;
        readonly 'village-reported-illness'?: boolean | null;
        readonly 'village-reported-schooling'?: boolean | null;
        readonly 'village-reported-disability'?: boolean | null;
        readonly 'dilapidated-housing-confirmed'?: boolean | null;
        readonly 'illness-confirmed'?: boolean | null;
        readonly 'schooling-confirmed'?: boolean | null;
        readonly 'disability-confirmed'?: boolean | null;
        readonly 'difficulties-arose'?: boolean | null;
        readonly 'village-lags-behind'?: boolean | null;
        readonly 'residents-met-problems-in-town'?: boolean | null;
        readonly 'villagers-raised-demands'?: boolean | null;
        readonly 'village-task-due'?: string | null;
        readonly 'residents-met-problems-in-village'?: boolean | null;
        readonly 'residents-have-living-difficulties'?: boolean | null;
        readonly 'has-poverty-tasks'?: boolean | null;
        readonly 'assisted-still-poor'?: boolean | null;
        readonly 'able-to-take-on-designated-assistance'?: boolean | null;
      };
      readonly accountability: {
        readonly 'later-part-suffices'?: boolean | null;
        readonly 'c1-weak-work'?: boolean | null;
        readonly 'c1-hollow-measures'?: boolean | null;
        readonly 'c1-like-cause'?: boolean | null;
        readonly 'c1-district-missed'?: boolean | null;
        readonly 'c1-town-missed'?: boolean | null;
        readonly 'c1-village-missed'?: boolean | null;
        readonly 'c1-provincial-assessment-affected'?: boolean | null;
        readonly 'c1-city-assessment-affected'?: boolean | null;
        readonly 'c2-special-check'?: boolean | null;
        readonly 'c2-outcome'?: 'written-self-criticism' | 'interview' | 'circulated-criticism' | 'admonitory-talk' | 'transfer' | 'suspension' | 'removal' | 'demotion' | 'other' | null;
        readonly 'c2-criticism-or-above'?: boolean | null;
        readonly 'c2-town-criticized'?: boolean | null;
        readonly 'c2-unit-criticized'?: boolean | null;
        readonly 'c3-too-little-weight'?: boolean | null;
        readonly 'c3-weak-sense-of-responsibility'?: boolean | null;
        readonly 'c3-not-studied-regularly'?: boolean | null;
        readonly 'c3-quarters-without-study'?: number | null;
        readonly 'c3-months-without-study'?: number | null;
        readonly 'c3-bodies-incomplete'?: boolean | null;
        readonly 'c3-rules-incomplete'?: boolean | null;
        readonly 'c4-resident-cadres'?: boolean | null;
        readonly 'c4-first-secretaries'?: boolean | null;
        readonly 'c4-group-members'?: boolean | null;
        readonly 'c4-from-city-units'?: boolean | null;
        readonly 'c4-urging-lacking'?: boolean | null;
        readonly 'c4-coordination-lacking'?: boolean | null;
        readonly 'c4-conditions-lacking'?: boolean | null;
        readonly 'c4-assistance-unit-responsible'?: boolean | null;
        readonly 'c4-town-responsible'?: boolean | null;
        readonly 'c5-task-cut-short'?: boolean | null;
        readonly 'c5-task-altered'?: boolean | null;
        readonly 'c5-perfunctory'?: boolean | null;
        readonly 'c5-poor-cooperation'?: boolean | null;
        readonly 'c5-responsibility-shifted'?: boolean | null;
        readonly 'c5-overall-work-affected'?: boolean | null;
        readonly 'c5-other-than-town'?: boolean | null;
        readonly 'c7-other-than-town'?: boolean | null;
        readonly 'c8-other-than-town'?: boolean | null;
        readonly 'c9-other-than-town'?: boolean | null;
        readonly 'c6-learning-neglected'?: boolean | null;
        readonly 'c6-basic-facts-not-known'?: boolean | null;
        readonly 'c6-records-incomplete'?: boolean | null;
        readonly 'c6-forms-careless'?: boolean | null;
        readonly 'c6-platform-gaps'?: boolean | null;
        readonly 'c6-platform-wrong-data'?: boolean | null;
        readonly 'c6-contradictory-data'?: boolean | null;
        readonly 'c6-city-data-off'?: boolean | null;
        readonly 'c6-district-data-off'?: boolean | null;
        readonly 'c6-criticized-from-above'?: boolean | null;
        readonly 'c6-errors-of-assistance-unit'?: boolean | null;
        readonly 'c6-twice-in-a-row'?: boolean | null;
        readonly 'c6-serious'?: boolean | null;
        readonly 'c6-repeated'?: boolean | null;
        readonly 'c6-times'?: number | null;
        readonly 'c7-funds-not-paid-out'?: boolean | null;
        readonly 'c7-funds-not-used'?: boolean | null;
        readonly 'c7-projects-late'?: boolean | null;
        readonly 'c7-completion-affected'?: boolean | null;
        readonly 'c7-town-at-fault'?: boolean | null;
        readonly 'c8-wrong-methods'?: boolean | null;
        readonly 'c8-dereliction'?: boolean | null;
        readonly 'c8-error'?: boolean | null;
        readonly 'c8-exposed-by-media'?: boolean | null;
        readonly 'c8-exposed-online'?: boolean | null;
        readonly 'c8-bad-effect'?: boolean | null;
        readonly 'c8-repeated'?: boolean | null;
        readonly 'c8-times'?: number | null;
        readonly 'c8-considerable-effect'?: boolean | null;
        readonly 'c8-serious'?: boolean | null;
        readonly 'c9-plan-incomplete'?: boolean | null;
        readonly 'c9-plan-unsound'?: boolean | null;
        readonly 'c9-measures-not-carried-out'?: boolean | null;
        readonly 'c9-weak-push'?: boolean | null;
        readonly 'c9-show-projects'?: boolean | null;
        readonly 'c9-deception'?: boolean | null;
        readonly 'c9-falsification'?: boolean | null;
        readonly 'c9-false-exit'?: boolean | null;
        readonly 'c9-imposed-exit'?: boolean | null;
        readonly 'c9-bad-effect'?: boolean | null;
        readonly 'c9-serious'?: boolean | null;
        readonly 'c10-wrong-identification'?: boolean | null;
        readonly 'c10-policies-not-carried-out'?: boolean | null;
        readonly 'c10-people-dissatisfied'?: boolean | null;
        readonly 'c10-petition'?: boolean | null;
        readonly 'c10-petition-bad-effect'?: boolean | null;
        readonly 'c10-negative-press'?: boolean | null;
        readonly 'c10-press-bad-effect'?: boolean | null;
        readonly 'c10-serious'?: boolean | null;
        readonly 'c10-town-at-fault'?: boolean | null;
        readonly 'c11-rules-not-carried-out'?: boolean | null;
        readonly 'c11-commuting'?: boolean | null;
        readonly 'c11-absent'?: boolean | null;
        readonly 'c11-left-post'?: boolean | null;
        readonly 'c11-two-places'?: boolean | null;
        readonly 'c11-duty-not-done'?: boolean | null;
        readonly 'c11-staff-not-paired'?: boolean | null;
        readonly 'c11-staff-perfunctory'?: boolean | null;
        readonly 'c11-staff-going-through-motions'?: boolean | null;
        readonly 'c11-group-duty-not-done'?: boolean | null;
        readonly 'c11-pairing-mere-form'?: boolean | null;
      };
      readonly commendation: {
        readonly 'responsibilities-carried-out'?: boolean | null;
        readonly 'results-outstanding'?: boolean | null;
        readonly 'contribution-outstanding'?: boolean | null;
        readonly 'within-commendation-rules'?: boolean | null;
      };
    };
    readonly events: {
      readonly programme: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly mission: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'information-given' | 'inspection-started' | 'measured' | 'mission-approved' | 'mission-planned' | 'responsibility-list-settled' | 'self-check-done' | 'supervision-started' | 'task-requirements-settled' | 'team-formed' | 'time-resumed' | 'time-suspended' | 'training-held' | 'work-scheme-made';
      readonly finding: 'answered' | 'case-reopened' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'finding-withdrawn' | 'measured' | 'problem-found' | 'problem-list-circulated' | 'time-resumed' | 'time-suspended';
      readonly review: 'answered' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly accountability: 'accountability-imposed' | 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'rectification-done' | 'self-criticism-made' | 'time-resumed' | 'time-suspended';
      readonly commendation: 'advanced-model-identified' | 'advanced-model-publicized' | 'answered' | 'commended' | 'considered-in-selection' | 'contribution-publicized' | 'deadline-extended' | 'event-corrected' | 'exemplary-cases-collected' | 'experience-spread' | 'experience-summarized' | 'fact-established' | 'measured' | 'priority-in-honours-given' | 'time-resumed' | 'time-suspended';
    };
    readonly readings: {
      readonly 'scope-list-and-named-bodies'?: 'named' | 'listed-only';
      readonly 'notice-addressees'?: 'by-class' | 'no' | 'yes';
      readonly 'conduct-before-commencement'?: 'no' | 'if-continuing' | 'yes';
      readonly 'regularly-without-period'?: 'as-answered' | 'quarterly' | 'monthly';
      readonly 'funds-work-owner'?: 'leaders' | 'committee-and-government';
      readonly 'responsibility-for-named-work'?: 'duty' | 'status-only';
      readonly 'commendation-criteria'?: 'both' | 'either';
      readonly 'priority-follows-commendation'?: 'meets-criteria' | 'commended';
      readonly 'commending-bodies-each-or-one'?: 'each' | 'one';
      readonly 'commendation-rules'?: 'provisional' | 'rules-first';
      readonly 'town-or-team-as-department'?: 'narrow' | 'wide';
      readonly 'rectify-within-time-as-form'?: 'form' | 'accompanying';
      readonly 'deciding-authority'?: 'unnamed' | 'by-personnel-authority' | 'district';
      readonly 'circumstances-cumulate'?: 'each' | 'same-form-once' | 'heaviest';
      readonly 'aggravated-replaces-or-adds'?: 'same-target' | 'replaces' | 'adds';
      readonly 'failings-any-or-all'?: 'any' | 'all';
      readonly 'town-neglect-elements'?: 'any' | 'all';
      readonly 'closing-result-clause'?: 'all-branches' | 'last-branch';
      readonly 'both-town-leaders'?: 'both' | 'one-at-fault';
      readonly 'choice-per-person'?: 'each-separately' | 'same-for-all';
      readonly 'office-holder-when'?: 'at-conduct' | 'at-decision';
      readonly 'related-unit'?: 'whose-conduct' | 'not-towns';
      readonly 'task-missed-which-level'?: 'all-three' | 'any' | 'own-level';
      readonly 'task-missed-which-towns'?: 'failing' | 'failing-themselves' | 'all';
      readonly 'task-missed-causes'?: 'like-causes' | 'any-cause';
      readonly 'task-missed-assessments'?: 'both' | 'either';
      readonly 'self-criticism-joint'?: 'joint-suffices' | 'each-its-own';
      readonly 'criticism-and-above'?: 'list-order' | 'other-rules';
      readonly 'criticized-who-answers'?: 'both-answer' | 'own-only';
      readonly 'residents-unsupported-whose'?: 'city-only' | 'all-units';
      readonly 'residents-unsupported-first-secretaries'?: 'no' | 'yes';
      readonly 'data-errors-which-unit'?: 'own-errors' | 'always-assistance-unit' | 'erring-unit';
      readonly 'data-errors-area'?: 'city' | 'district';
      readonly 'repeated-threshold'?: 'as-found' | 'three' | 'two';
      readonly 'data-errors-transfer-target'?: 'responsible-person' | 'unit-head' | 'both';
      readonly 'media-exposure-aggravation'?: 'any-of-three' | 'first-two-together';
      readonly 'false-exit-results'?: 'both-for-all' | 'false-exit-for-deception-only';
      readonly 'petition-bad-effect-scope'?: 'petition-only' | 'both';
      readonly 'named-target-without-fault'?: 'literal' | 'at-fault-only';
      readonly 'residents-or-staff'?: 'either-both' | 'either-own' | 'both-needed';
      readonly 'absence-and-non-performance'?: 'absence-and-non-performance' | 'any' | 'all';
      readonly 'which-paired-cadres'?: 'cadres-at-fault' | 'group-members';
    };
  };
  readonly 'national-award': {
    readonly roles: 'candidate';
    readonly norms: '1.1' | '1.2' | '1.3' | '1.4' | '1.5' | '1.6' | '1.7' | '1.8' | '1.9' | '2.1' | '2-1.1' | '2-1.2' | '2-1.3' | '2-1.4' | '2-1.5' | '2-1.6' | '2-1.7' | '2-2.1' | '2-2.2' | '2-2.3' | '2-2.4' | '2-2.5' | '2-3.1' | '2-3.2' | '2-3.3' | '2-3.4' | '2-4.1' | '2-4.2' | '2-4.3' | '2-4.4';
    readonly facts: {
      readonly programme: Record<string, never>;
      readonly mission: Record<string, never>;
      readonly finding: Record<string, never>;
      readonly review: Record<string, never>;
      readonly accountability: Record<string, never>;
      readonly commendation: {
        readonly 'prize'?: 'striving' | 'contribution' | 'dedication' | 'innovation' | null;
      };
    };
    readonly events: {
      readonly programme: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly mission: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'information-given' | 'inspection-started' | 'measured' | 'mission-approved' | 'mission-planned' | 'responsibility-list-settled' | 'self-check-done' | 'supervision-started' | 'task-requirements-settled' | 'team-formed' | 'time-resumed' | 'time-suspended' | 'training-held' | 'work-scheme-made';
      readonly finding: 'answered' | 'case-reopened' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'finding-withdrawn' | 'measured' | 'problem-found' | 'problem-list-circulated' | 'time-resumed' | 'time-suspended';
      readonly review: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly accountability: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly commendation: 'advanced-model-identified' | 'advanced-model-publicized' | 'answered' | 'commended' | 'considered-in-selection' | 'contribution-publicized' | 'deadline-extended' | 'event-corrected' | 'exemplary-cases-collected' | 'experience-spread' | 'experience-summarized' | 'fact-established' | 'measured' | 'priority-in-honours-given' | 'time-resumed' | 'time-suspended';
    };
    readonly readings: {
      readonly 'striving-two-clauses'?: 'both' | 'either';
      readonly 'innovation-theory-and-methods'?: 'both' | 'either';
      readonly 'basic-and-specific'?: 'both' | 'specific-only';
      readonly 'issue-date'?: 'always' | 'user-supplied';
    };
  };
  readonly 'panjin-2015': {
    readonly roles: 'joint-supervisors' | 'local-supervisors' | 'supervising-body' | 'supervision-staff' | 'subject' | 'subject-leaders' | 'cooperating-units' | 'committee-and-government' | 'higher-departments' | 'county' | 'economic-zone' | 'local-party-committee' | 'personnel-department' | 'discipline-organ' | 'judicial-organ' | 'responsible-unit' | 'responsible-person' | 'unit-head' | 'deputy-in-charge' | 'related-persons' | 'project-households' | 'directly-responsible';
    readonly norms: '1.1' | '1.2' | '2.1' | '3.1' | '3.2' | '3.3' | '3.4' | '3.5' | '3.6' | '3.7' | '3.8' | '3.9' | '4.1' | '4.2' | '5.1' | '5.2' | '5.3' | '5.4' | '5.5' | '6.1' | '6.2' | '6.3' | '6.4' | '6.5' | '6.6' | '6.7' | '6.8' | '6.9' | '6.10' | '6.11' | '6.12' | '6.13' | '7.1' | '7.2' | '7.3' | '7.4' | '7.5' | '7.6' | '7.7' | '7.8' | '7.9' | '7.10' | '7.11' | '7.12' | '7.13' | '7.14' | '7.15' | '7.16' | '7.17' | '7.18' | '7.19' | '8.1' | '8.2' | '8.3' | '8.4' | '8.5' | '8.6' | '8.7' | '9.1' | '9.2' | '9.3' | '9.4' | '9.5' | '9.6' | '9.7' | '9.8' | '9.9' | '9.10' | '9.11' | '9.12' | '9.13' | '9.14' | '9.15' | '9.16' | '9.17' | '10.1' | '10.2' | '10.3' | '10.4' | '10.5' | '10.6' | '10.7' | '10.8' | '10.9' | '10.10' | '10.11' | '10.12' | '11.1' | '11.2' | '11.3' | '11.4' | '11.5' | '11.6' | '11.7' | '11.8' | '11.9' | '11.10' | '11.11' | '11.12' | '11.13' | '11.14' | '11.15' | '11.16' | '11.17' | '11.18' | '11.19' | '11.20' | '12.1' | '12.2' | '12.3' | '12.4' | '12.5' | '12.6' | '12.7' | '12.8' | '12.9' | '13.1' | '13.2' | '13.3' | '13.4' | '13.5' | '13.6' | '13.7' | '13.8' | '14.1' | '14.2' | '14.3' | '15.1' | '15.2' | '15.3' | '15.4' | '15.5' | '15.6' | '15.7' | '15.8' | '15.9' | '15.10' | '15.11' | '15.12' | '15.13' | '16.1' | '17.1' | '17.2' | '17.3' | '17.4' | '17.5' | '18.1' | '18.2' | '18.3' | '18.4' | '19.1' | '19.2' | '19.3' | '19.4' | '19.5' | '19.6' | '19.7' | '19.8' | '19.9' | '19.10' | '19.11' | '19.12' | '19.13' | '19.14' | '19.15' | '19.16' | '19.17' | '19.18' | '19.19' | '19.20' | '19.21' | '19.22' | '20.1' | '20.2' | '20.3' | '20.4' | '20.5' | '20.6' | '20.7' | '20.8' | '20.9' | '20.10' | '20.11' | '20.12' | '20.13' | '20.14' | '20.15' | '20.16' | '20.17' | '20.18' | '20.19' | '20.20' | '20.21' | '20.22' | '20.23' | '21.1' | '22.1';
    readonly facts: {
      readonly programme: {
        readonly 'one-of-the-two-counties'?: boolean | null;
        readonly 'key-work-supervision-from'?: string | null;
        readonly 'local-supervision-needed-from'?: string | null;
      };
      readonly mission: {
        readonly 'in-city-poverty-work'?: boolean | null;
        readonly 'supervising-level'?: 'municipal' | 'county' | 'higher' | 'none' | null;
        readonly 'one-of-the-two-counties'?: boolean | null;
        readonly 'work-time-limit'?: string | null;
        readonly 'other-matter-calls-for-supervision'?: boolean | null;
        readonly 'head-explanation-needed'?: boolean | null;
      };
      readonly finding: {
        readonly 'in-city-poverty-work'?: boolean | null;
        readonly 'supervising-level'?: 'municipal' | 'county' | 'higher' | 'none' | null;
        readonly 'one-of-the-two-counties'?: boolean | null;
        readonly 'in-local-area'?: boolean | null;
        readonly 'measures-feeble'?: boolean | null;
        readonly 'work-not-carried-out'?: boolean | null;
      };
      readonly review: {
        readonly 'in-city-poverty-work'?: boolean | null;
        readonly 'poverty-task-assigned'?: boolean | null;
        readonly 'poverty-task-time-set'?: boolean | null;
        readonly 'strong-complaint-problem'?: boolean | null;
        readonly 'instructed-problem'?: boolean | null;
        readonly 'strong-complaint-and-instructed'?: boolean | null;
      };
      readonly accountability: {
        readonly 'in-city-poverty-work'?: boolean | null;
        readonly 'works-on-poverty-alleviation'?: boolean | null;
        readonly 'undealt-at-issue'?: boolean | null;
        readonly 'higher-meeting-or-document'?: boolean | null;
        readonly 'prompt-meeting-held'?: boolean | null;
        readonly 'prompt-document-issued'?: boolean | null;
        readonly 'headcount-clear'?: boolean | null;
        readonly 'category-clear'?: boolean | null;
        readonly 'situation-clear'?: boolean | null;
        readonly 'registration-data-full'?: boolean | null;
        readonly 'listed-household-below-standard'?: boolean | null;
        readonly 'household-information-full'?: boolean | null;
        readonly 'identification-procedure-regular'?: boolean | null;
        readonly 'public-notice-made'?: boolean | null;
        readonly 'announcement-made'?: boolean | null;
        readonly 'funds-falsely-reported'?: 'special' | 'integrated' | 'other' | null;
        readonly 'funds-falsely-claimed'?: 'special' | 'integrated' | 'other' | null;
        readonly 'funds-withheld'?: 'special' | 'integrated' | 'other' | null;
        readonly 'funds-encroached'?: 'special' | 'integrated' | 'other' | null;
        readonly 'funds-diverted'?: 'special' | 'integrated' | 'other' | null;
        readonly 'member-duties-not-performed'?: boolean | null;
        readonly 'member-requirements-not-followed'?: boolean | null;
        readonly 'conduct-in-targeted-work'?: boolean | null;
        readonly 'inaction'?: boolean | null;
        readonly 'slow-action'?: boolean | null;
        readonly 'other-conduct'?: boolean | null;
        readonly 'accountability-necessary'?: boolean | null;
        readonly 'outside-articles-allow'?: boolean | null;
        readonly 'gravity'?: 'light' | 'ordinary' | 'serious' | null;
      };
      readonly commendation: {
        readonly 'in-city-poverty-work'?: boolean | null;
        readonly 'supervising-level'?: 'municipal' | 'county' | 'higher' | 'none' | null;
        readonly 'work-carried-out-well'?: boolean | null;
      };
    };
    readonly events: {
      readonly programme: 'annual-plan-made' | 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'on-site-check-made' | 'report-day-set' | 'situation-reported' | 'supervision-ended' | 'supervision-focus-set' | 'supervision-started' | 'time-resumed' | 'time-suspended';
      readonly mission: 'answered' | 'cooperation-failed' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'information-given' | 'inspection-started' | 'matter-concluded' | 'measured' | 'method-used' | 'mission-approved' | 'mission-planned' | 'mission-report-made' | 'reported-upward' | 'responsibility-list-settled' | 'self-check-done' | 'supervision-ended' | 'supervision-result-circulated' | 'supervision-started' | 'task-requirements-settled' | 'team-formed' | 'time-resumed' | 'time-suspended' | 'training-held' | 'views-exchanged' | 'work-scheme-made';
      readonly finding: 'accountability-started' | 'answered' | 'case-reopened' | 'correction-urged' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'finding-withdrawn' | 'matter-assigned' | 'matter-concluded' | 'measured' | 'problem-found' | 'problem-list-circulated' | 'rectification-deadline-set' | 'rectification-done' | 'reported-upward' | 'struck-off' | 'time-resumed' | 'time-suspended';
      readonly review: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly accountability: 'accountability-closed' | 'accountability-imposed' | 'accountability-recommended' | 'accountability-started' | 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'referred' | 'time-resumed' | 'time-suspended';
      readonly commendation: 'advanced-model-identified' | 'advanced-model-publicized' | 'answered' | 'commended' | 'considered-in-selection' | 'contribution-publicized' | 'deadline-extended' | 'event-corrected' | 'exemplary-cases-collected' | 'experience-spread' | 'experience-summarized' | 'fact-established' | 'measured' | 'priority-in-honours-given' | 'time-resumed' | 'time-suspended';
    };
    readonly readings: {
      readonly 'each-county-and-districts'?: 'counties-only' | 'districts-too';
      readonly 'general-clauses-level'?: 'both-levels' | 'municipal-only';
      readonly 'art4-whose-findings'?: 'any-supervision' | 'own-only';
      readonly 'art5-whose-supervision'?: 'own' | 'higher-too';
      readonly 'art5-breach'?: 'recorded-refusal' | 'as-found';
      readonly 'compound-questions'?: 'by-question' | 'each-part';
      readonly 'art13-two-kinds'?: 'two-kinds' | 'both-conditions';
      readonly 'exchange-when'?: 'last-day' | 'no-day';
      readonly 'art17-who-reports'?: 'supervisors' | 'responsible-unit' | 'both';
      readonly 'commend-how'?: 'in-circular' | 'separate-act';
      readonly 'art18-either-failing'?: 'either' | 'both';
      readonly 'external-articles'?: 'art-20-suffices' | 'only-with-external';
      readonly 'accountability-actor'?: 'unnamed' | 'joint-supervisors' | 'committee-and-government';
      readonly 'who-can-answer'?: 'units-and-staff' | 'anyone-for-funds';
      readonly 'meeting-or-document'?: 'either-suffices' | 'both-required';
      readonly 'notice-and-announcement'?: 'lack-of-one' | 'lack-of-both';
      readonly 'special-funds-only'?: 'special-only' | 'integrated-too';
      readonly 'catch-all-necessity'?: 'limits-all' | 'limits-catch-all-only';
      readonly 'forms-one-or-several'?: 'one-or-several' | 'exactly-one' | 'all';
      readonly 'recommendation-add-on'?: 'one-of-the-forms' | 'always-added';
      readonly 'exit-forms-recommended'?: 'all-recommended' | 'transfer-only';
      readonly 'serious-governs'?: 'all-three' | 'rules-only';
      readonly 'referral-which-organ'?: 'by-nature' | 'both';
      readonly 'referral-in-addition'?: 'in-addition' | 'instead';
      readonly 'linkage-by-gravity'?: 'whether-and-how' | 'how-only';
      readonly 'head-or-deputy'?: 'one' | 'one-or-both';
      readonly 'leader-and-direct-both'?: 'both' | 'either';
      readonly 'linkage-timing'?: 'same-time' | 'until-decided' | 'later-too';
      readonly 'linkage-chain'?: 'yes' | 'no';
      readonly 'earlier-conduct'?: 'after-issue-only' | 'still-open-too';
      readonly 'issue-date'?: 'supplied-or-known-by' | 'publication-date' | 'user-supplied';
      readonly 'trial-end'?: 'until-replaced' | 'two-years';
    };
  };
  readonly 'shanxi': {
    readonly roles: 'leading-group' | 'poverty-office' | 'committee-and-government' | 'party-committee' | 'government' | 'national-leading-group' | 'supervision-team' | 'inspection-team' | 'team-leader' | 'team-member' | 'member-unit' | 'source-unit' | 'relevant-parties' | 'subject' | 'city-committee-and-government' | 'county-committee-and-government' | 'direct-unit' | 'inspected-place-committee-and-government' | 'inspected-unit-party-group' | 'discipline-organ' | 'procuratorate' | 'city-committee' | 'city-government' | 'city-department' | 'county-committee' | 'county-government' | 'county-department';
    readonly norms: '1.1' | '1.2' | '2.1' | '2.2' | '2.3' | '3.1' | '3.2' | '3.3' | '3.4' | '3.5' | '3.6' | '3.7' | '3.8' | '3.9' | '3.10' | '3.11' | '3.12' | '4.1' | '4.2' | '5.1' | '5.2' | '5.3' | '5.4' | '5.5' | '5.6' | '5.7' | '5.8' | '5.9' | '5.10' | '5.11' | '5.12' | '6.1' | '6.2' | '6.3' | '6.4' | '6.5' | '6.6' | '7.1' | '7.2' | '7.3' | '7.4' | '8.1' | '8.2' | '8.3' | '8.4' | '9.1' | '9.2' | '9.3' | '9.4' | '9.5' | '9.6' | '9.7' | '9.8' | '9.9' | '9.10' | '9.11' | '9.12' | '9.13' | '9.14' | '10.1' | '10.2' | '10.3' | '10.4' | '10.5' | '10.6' | '10.7' | '10.8' | '10.9' | '10.10' | '10.11' | '10.12' | '10.13' | '11.1' | '11.2' | '11.3' | '11.4' | '11.5' | '11.6' | '11.7' | '11.8' | '11.9' | '11.10' | '11.11' | '11.12' | '11.13' | '11.14' | '11.15' | '12.1' | '12.2' | '12.3' | '12.4' | '13.1' | '13.2' | '13.3' | '14.1' | '14.2' | '14.3' | '14.4' | '14.5' | '14.6' | '14.7' | '14.8' | '14.9' | '14.10' | '14.11' | '14.12' | '14.13' | '14.14' | '14.15' | '15.1' | '15.2' | '15.3' | '15.4' | '15.5' | '15.6' | '15.7' | '15.8' | '15.9' | '15.10' | '15.11' | '15.12' | '15.13' | '16.1' | '16.2' | '16.3' | '16.4' | '16.5' | '16.6' | '16.7' | '16.8' | '16.9' | '16.10' | '16.11' | '16.12' | '17.1' | '17.2' | '18.1';
    readonly facts: {
      readonly programme: {
        readonly 'cross-supervision-needed'?: boolean | null;
        readonly 'cross-inspection-needed'?: boolean | null;
        readonly 'special-supervision-needed'?: boolean | null;
        readonly 'inspection-needed'?: boolean | null;
      };
      readonly mission: {
        readonly 'rectification-complete'?: boolean | null;
        readonly 'mission-type'?: 'supervision' | 'inspection' | null;
        readonly 'concerned-with-poverty-alleviation'?: boolean | null;
        readonly 'third-party-evaluation-available'?: boolean | null;
        readonly 'problems-found'?: boolean | null;
        readonly 'unit-is-department'?: boolean | null;
      };
      readonly finding: {
        readonly 'origin'?: 'supervision' | 'inspection' | 'other' | null;
        readonly 'rectification-complete'?: boolean | null;
        readonly 'concerned-with-poverty-alleviation'?: boolean | null;
        readonly 'strong-public-complaint'?: boolean | null;
        readonly 'clear-breach-of-rules'?: boolean | null;
        readonly 'prompt-settlement-called-for'?: boolean | null;
        readonly 'violation-involved'?: boolean | null;
        readonly 'unit-is-department'?: boolean | null;
        readonly 'publishable'?: boolean | null;
      };
      readonly review: {
        readonly 'concerned-with-poverty-alleviation'?: boolean | null;
      };
      readonly accountability: Record<string, never>;
      readonly commendation: {
        readonly 'concerned-with-poverty-alleviation'?: boolean | null;
        readonly 'supervision-result-good'?: boolean | null;
        readonly 'advanced-model-in-supervision'?: boolean | null;
        readonly 'advanced-experience-from-supervision'?: boolean | null;
      };
    };
    readonly events: {
      readonly programme: 'annual-plan-made' | 'answered' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'inspection-ended' | 'inspection-started' | 'measured' | 'problem-found' | 'reported-upward' | 'supervision-ended' | 'supervision-started' | 'time-resumed' | 'time-suspended';
      readonly mission: 'answered' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'field-work-done' | 'immediate-proposal-made' | 'information-given' | 'inspection-ended' | 'inspection-feedback-given' | 'inspection-feedback-received' | 'inspection-started' | 'measured' | 'method-used' | 'mission-approved' | 'mission-called-off' | 'mission-planned' | 'mission-report-made' | 'mission-summarized' | 'problem-found' | 'rectification-confirmed' | 'rectification-done' | 'rectification-opinions-given' | 'rectification-opinions-received' | 'rectification-reported' | 'rectification-required' | 'rectification-summarized' | 'reported-for-instructions' | 'reported-to-national-group' | 'reported-upward' | 'responsibility-list-settled' | 'result-studied' | 'self-check-done' | 'supervision-ended' | 'supervision-result-circulated' | 'supervision-started' | 'task-requirements-settled' | 'team-formed' | 'team-leader-replaced' | 'team-members-replaced' | 'team-stationed' | 'time-resumed' | 'time-suspended' | 'training-held' | 'used-as-assessment-basis' | 'work-scheme-made';
      readonly finding: 'answered' | 'case-reopened' | 'correction-urged' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'finding-withdrawn' | 'immediate-proposal-made' | 'inspection-ended' | 'inspection-feedback-given' | 'inspection-feedback-received' | 'measured' | 'problem-found' | 'problem-list-circulated' | 'problem-recurred' | 'rectification-confirmed' | 'rectification-done' | 'rectification-opinions-received' | 'rectification-published' | 'rectification-reported' | 'rectification-required' | 'rectification-summarized' | 'referred' | 'reported-for-instructions' | 'reported-to-national-group' | 'reported-upward' | 'struck-off' | 'time-resumed' | 'time-suspended';
      readonly review: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly accountability: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'rectification-done' | 'time-resumed' | 'time-suspended';
      readonly commendation: 'advanced-model-identified' | 'advanced-model-publicized' | 'answered' | 'commended' | 'considered-in-selection' | 'contribution-publicized' | 'deadline-extended' | 'event-corrected' | 'exemplary-cases-collected' | 'experience-spread' | 'experience-summarized' | 'fact-established' | 'measured' | 'priority-in-honours-given' | 'time-resumed' | 'time-suspended';
    };
    readonly readings: {
      readonly 'comprehensive-once'?: 'at-least' | 'exactly';
      readonly 'year-coverage'?: 'overall' | 'every-place';
      readonly 'scheme-object'?: 'scheme' | 'nothing';
      readonly 'departments-or-units'?: 'departments-only' | 'units';
      readonly 'concerned-who'?: 'as-recorded' | 'all';
      readonly 'local-departments'?: 'through-government' | 'covered';
      readonly 'leader-source-open'?: 'no' | 'yes';
      readonly 'two-months-start-event'?: 'feedback-received' | 'feedback-issued' | 'opinions-received';
      readonly 'two-months-first-day'?: 'not-counted' | 'counted';
      readonly 'two-months-last-day'?: 'in-time' | 'late';
      readonly 'two-months-month-end'?: 'clamp' | 'roll-forward';
      readonly 'two-months-holiday'?: 'no-roll' | 'next-working-day';
      readonly 'two-months-what'?: 'report' | 'completed-and-reported';
      readonly 'promptly-scope'?: 'all' | 'first-only';
      readonly 'supervision-date'?: 'start' | 'end' | 'any';
      readonly 'first-partial-year'?: 'counts' | 'from-next-year' | 'rolling';
      readonly 'immediate-proposal-conditions'?: 'all-three' | 'either-and-third';
      readonly 'supervision-approval-prior'?: 'yes' | 'no';
      readonly 'approval-bodies'?: 'both' | 'either';
      readonly 'leader-rank-exact'?: 'exact' | 'at-least';
      readonly 'leader-rank-deputy'?: 'counts' | 'principal-only';
      readonly 'leader-leading-post'?: 'open' | 'no' | 'yes';
      readonly 'referral-actor'?: 'leading-group-after-report' | 'leading-group-any-time' | 'unspecified';
      readonly 'referral-reach'?: 'inspection-only' | 'both';
      readonly 'publication-actor'?: 'leading-group' | 'subject' | 'either';
      readonly 'publication-reach'?: 'inspection-only' | 'both';
      readonly 'issue-date'?: 'user-supplied' | 'always';
    };
  };
  readonly 'yinchuan-2017-inspection': {
    readonly roles: 'supervising-body' | 'leading-group' | 'supervision-team' | 'dispatching-unit' | 'region-supervision-team' | 'subject' | 'xingqing-district' | 'jinfeng-district' | 'xixia-district' | 'yongning-county' | 'helan-county' | 'lingwu-city' | 'member-unit' | 'county' | 'poor-county' | 'county-committee-and-government' | 'sector-department' | 'town' | 'village-group' | 'town-village-cadre' | 'assistance-unit' | 'resident-team' | 'first-secretary' | 'household-helper' | 'poor-household' | 'non-poor-household' | 'villagers-representative' | 'issuing-office';
    readonly norms: '0.1' | '0.2' | '0.3' | '0.4' | '0.5' | '0.6' | '1.1' | '1.2' | '1.3' | '1.4' | '1.5' | '1.6' | '1.7' | '2.1' | '2.2' | '2.3' | '2.4' | '2.5' | '2.6' | '2.7' | '2.8' | '2.9' | '3.1' | '3-1.1' | '3-1.2' | '3-1.3' | '3-1.4' | '3-1.5' | '3-1.6' | '3-2.1' | '3-2.2' | '3-2.3' | '3-2.4' | '3-2.5' | '3-3.1' | '3-3.2' | '3-3.3' | '3-3.4' | '3-3.5' | '3-3.6' | '3-3.7' | '3-4.1' | '3-4.2' | '3-4.3' | '3-4.4' | '3-4.5' | '3-4.6' | '3-4.7' | '3-4.8' | '3-4.9' | '3-4.10' | '3-4.11' | '3-4.12' | '3-5.1' | '3-5.2' | '3-5.3' | '3-5.4' | '3-5.5' | '3-5.6' | '3-5.7' | '3-5.8' | '3-5.9' | '3-5.10' | '3-5.11' | '3-6.1' | '3-6.2' | '3-6.3' | '3-6.4' | '3-6.5' | '3-6.6' | '3-6.7' | '3-7.1' | '3-7.2' | '3-7.3' | '3-7.4' | '3-7.5' | '3-7.6' | '3-7.7' | '3-7.8' | '3-7.9' | '3-7.10' | '3-7.11' | '3-7.12' | '3-7.13' | '3-7.14' | '3-7.15' | '3-7.16' | '3-7.17' | '3-8.1' | '3-8.2' | '3-8.3' | '3-8.4' | '3-8.5' | '3-9.1' | '3-9.2' | '3-9.3' | '3-9.4' | '3-10.1' | '4.1' | '4-1.1' | '4-1.2' | '4-1.3' | '4-1.4' | '4-1.5' | '4-1.6' | '4-1.7' | '4-1.8' | '4-1.9' | '4-1.10' | '4-1.11' | '4-2.1' | '4-2.2' | '4-2.3' | '4-2.4' | '4-2.5' | '4-2.6' | '4-2.7' | '4-2.8' | '4-2.9' | '4-2.10' | '4-2.11' | '4-2.12' | '4-2.13' | '4-2.14' | '4-3.1' | '4-3.2' | '4-3.3' | '4-3.4' | '4-3.5' | '4-3.6' | '4-3.7' | '4-3.8' | '4-4.1' | '4-4.2' | '4-4.3' | '4-4.4' | '4-4.5' | '4-4.6' | '4-4.7' | '5-1.1' | '5-1.2' | '5-1.3' | '5-1.4' | '5-1.5' | '5-1.6' | '5-1.7' | '5-1.8' | '5-1.9' | '5-1.10' | '5-1.11' | '5-1.12' | '5-1.13' | '5-1.14' | '5-1.15' | '5-1.16' | '5-1.17' | '5-1.18' | '5-1.19' | '5-1.20' | '5-1.21' | '5-1.22' | '5-1.23' | '5-1.24' | '5-2.1' | '5-2.2' | '5-2.3' | '5-2.4' | '5-2.5' | '5-2.6' | '5-2.7' | '5-2.8' | '5-3.1' | '5-3.2' | '5-3.3' | '5-3.4' | '5-3.5' | '5-3.6' | '6.1';
    readonly facts: {
      readonly programme: {
        readonly 'round-one-start-period'?: 'early' | 'middle' | 'late' | null;
        readonly 'round-one-end-period'?: 'early' | 'middle' | 'late' | null;
      };
      readonly mission: {
        readonly 'supervised-county'?: 'xingqing-district' | 'jinfeng-district' | 'xixia-district' | 'yongning-county' | 'helan-county' | 'lingwu-city' | 'other' | null;
        readonly 'round-one-start-period'?: 'early' | 'middle' | 'late' | null;
        readonly 'round-one-end-period'?: 'early' | 'middle' | 'late' | null;
        readonly 'sector-department'?: boolean | null;
        readonly 'main-problems-found'?: boolean | null;
        readonly 'drawn-at-random'?: boolean | null;
        readonly 'exited-households-count-as'?: 'poor' | 'non-poor' | null;
        readonly 'other-key-work'?: boolean | null;
      };
      readonly finding: {
        readonly 'supervised-county'?: 'xingqing-district' | 'jinfeng-district' | 'xixia-district' | 'yongning-county' | 'helan-county' | 'lingwu-city' | 'other' | null;
        readonly 'chosen-for-look-back'?: boolean | null;
      };
      readonly review: {
        readonly 'supervised-county'?: 'xingqing-district' | 'jinfeng-district' | 'xixia-district' | 'yongning-county' | 'helan-county' | 'lingwu-city' | 'other' | null;
        readonly 'sector-department'?: boolean | null;
        readonly 'poor-county'?: boolean | null;
      };
      readonly accountability: Record<string, never>;
      readonly commendation: {
        readonly 'supervised-county'?: 'xingqing-district' | 'jinfeng-district' | 'xixia-district' | 'yongning-county' | 'helan-county' | 'lingwu-city' | 'other' | null;
      };
    };
    readonly events: {
      readonly programme: 'answered' | 'dates-notified' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'inspection-ended' | 'measured' | 'round-ended' | 'round-started' | 'supervision-ended' | 'supervision-started' | 'time-resumed' | 'time-suspended';
      readonly mission: 'answered' | 'cost-paid' | 'cost-settled' | 'deadline-extended' | 'duty-met' | 'earlier-self-check-done' | 'event-corrected' | 'fact-established' | 'household-sampled' | 'information-given' | 'inspection-started' | 'key-work-supervised' | 'key-work-visited' | 'measured' | 'method-used' | 'mission-approved' | 'mission-called-off' | 'mission-planned' | 'mission-report-made' | 'mission-report-received' | 'mission-report-reviewed' | 'mission-report-submitted' | 'mission-summarized' | 'other-matter-checked' | 'other-round-household-sampled' | 'problem-list-drawn-up' | 'region-supervision-ended' | 'region-supervision-started' | 'responsibility-list-settled' | 'round-ended' | 'self-check-done' | 'supervision-ended' | 'supervision-feedback-given' | 'supervision-result-circulated' | 'supervision-started' | 'task-requirements-settled' | 'team-formed' | 'team-returned' | 'time-resumed' | 'time-suspended' | 'training-held' | 'used-as-assessment-basis' | 'violation-recorded' | 'work-scheme-made';
      readonly finding: 'answered' | 'case-reopened' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'finding-withdrawn' | 'look-back-done' | 'measured' | 'problem-found' | 'problem-list-circulated' | 'rectification-done' | 'struck-off' | 'supervision-feedback-given' | 'time-resumed' | 'time-suspended';
      readonly review: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly accountability: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly commendation: 'advanced-model-identified' | 'advanced-model-publicized' | 'answered' | 'commended' | 'considered-in-selection' | 'contribution-publicized' | 'deadline-extended' | 'event-corrected' | 'exemplary-cases-collected' | 'experience-spread' | 'experience-summarized' | 'fact-established' | 'measured' | 'priority-in-honours-given' | 'time-resumed' | 'time-suspended';
    };
    readonly readings: {
      readonly 'issue-date'?: 'record-date' | 'unknown' | 'user-supplied';
      readonly 'supervising-body-who'?: 'not-named' | 'leading-group' | 'issuing-office';
      readonly 'objects-reach'?: 'place-as-a-whole' | 'committee-and-government';
      readonly 'round-coverage'?: 'each-round' | 'together';
      readonly 'ten-day-bounds'?: 'start-and-end-within' | 'outer-window';
      readonly 'mission-in-round'?: 'whole' | 'start';
      readonly 'round-one-missing-characters'?: 'core-and-bounds' | 'widest' | 'narrowest' | 'mid-to-mid';
      readonly 'items-naming-no-object'?: 'counties-only' | 'member-units-too';
      readonly 'methods-choice'?: 'as-written' | 'all' | 'menu';
      readonly 'visits-both'?: 'both' | 'either';
      readonly 'sampling-upper-bound'?: 'range' | 'minimum-only';
      readonly 'sampling-per-round'?: 'each-round' | 'both-rounds' | 'each-team-visit';
      readonly 'exited-household-category'?: 'undetermined' | 'poor' | 'non-poor';
      readonly 'self-check-per-round'?: 'each-round' | 'once';
      readonly 'item-one-actor'?: 'county' | 'supervision-team' | 'both';
      readonly 'report-start-event'?: 'team-ends' | 'round-ends' | 'both-rounds-end';
      readonly 'report-first-day'?: 'not-counted' | 'counted';
      readonly 'report-dispatch-or-receipt'?: 'dispatched' | 'received';
      readonly 'report-calendar'?: 'as-supplied' | 'national' | 'regional';
      readonly 'feedback-actor'?: 'leading-group' | 'supervision-team' | 'supervising-body';
      readonly 'member-unit-feedback'?: 'counties-only' | 'member-units-too';
      readonly 'look-back-coverage'?: 'every-problem' | 'sample';
    };
  };
  readonly 'yinchuan-2017-rectification': {
    readonly roles: 'responsible-unit' | 'municipal-level' | 'county-committee-and-government' | 'poverty-office' | 'policy-research-office' | 'agriculture-bureau' | 'science-technology-bureau' | 'forestry-bureau' | 'sports-tourism-bureau' | 'human-resources-bureau' | 'finance-bureau' | 'organization-department' | 'financial-work-bureau' | 'assistance-unit' | 'party-supervision-office' | 'government-supervision-office' | 'civil-affairs-bureau' | 'education-bureau' | 'health-family-planning-commission' | 'disabled-persons-federation' | 'publicity-department' | 'culture-broadcasting-bureau' | 'household-helper' | 'resident-team' | 'helpers-and-teams' | 'first-secretary' | 'resident-cadre' | 'team-member' | 'dispatching-unit' | 'city-and-county' | 'reserve-cadre' | 'labour-intensive-enterprise' | 'third-party' | 'region-departments' | 'county' | 'relevant-departments' | 'relevant-departments-and-counties' | 'direct-department' | 'counties-and-municipal-departments' | 'principal-leaders' | 'development-reform-commission' | 'urban-management-bureau' | 'transport-bureau' | 'public-security-bureau' | 'discipline-organ' | 'audit-bureau' | 'procuratorate' | 'ethnic-religious-affairs' | 'womens-federation' | 'staffing-office' | 'organization-with-staffing' | 'prosperity-leader' | 'financial-institution' | 'disabled-people' | 'poor-villages-and-households' | 'grass-roots-people';
    readonly norms: '0.1' | '0.2' | '0.3' | '0.4' | '1.1' | '1.2' | '1.3' | '1.4' | '1.5' | '1.6' | '1.7' | '1.8' | '1.9' | '1.10' | '1.11' | '1.12' | '1.13' | '1.14' | '1.15' | '1.16' | '1.17' | '1.18' | '2-1.1' | '2-1.2' | '2-1.3' | '2-1.4' | '2-1.5' | '2-1.6' | '2-1.7' | '2-1.8' | '2-1.9' | '2-1.10' | '2-1.11' | '2-1.12' | '2-1.13' | '2-1.14' | '2-1.15' | '2-1.16' | '2-1.17' | '2-1.18' | '2-1.19' | '2-1.20' | '2-1.21' | '2-1.22' | '2-1.23' | '2-1.24' | '2-1.25' | '2-1.26' | '2-1.27' | '2-1.28' | '2-1.29' | '2-1.30' | '2-1.31' | '2-1.32' | '2-1.33' | '2-1.34' | '2-1.35' | '2-1.36' | '2-1.37' | '2-1.38' | '2-1.39' | '2-1.40' | '2-1.41' | '2-1.42' | '2-1.43' | '2-1.44' | '2-2.1' | '2-2.2' | '2-2.3' | '2-2.4' | '2-2.5' | '2-2.6' | '2-2.7' | '2-2.8' | '2-2.9' | '2-2.10' | '2-2.11' | '2-2.12' | '2-2.13' | '2-2.14' | '2-2.15' | '2-2.16' | '2-2.17' | '2-2.18' | '2-2.19' | '2-2.20' | '2-2.21' | '2-2.22' | '2-2.23' | '2-2.24' | '2-2.25' | '2-2.26' | '2-2.27' | '2-2.28' | '2-2.29' | '2-2.30' | '2-2.31' | '2-2.32' | '2-2.33' | '2-2.34' | '2-2.35' | '2-2.36' | '2-2.37' | '2-2.38' | '2-2.39' | '2-2.40' | '2-2.41' | '2-2.42' | '2-2.43' | '2-2.44' | '2-3.1' | '2-3.2' | '2-3.3' | '2-3.4' | '2-3.5' | '2-3.6' | '2-3.7' | '2-3.8' | '2-3.9' | '2-3.10' | '2-3.11' | '2-3.12' | '2-3.13' | '2-3.14' | '2-3.15' | '2-3.16' | '2-3.17' | '2-3.18' | '2-3.19' | '2-3.20' | '2-3.21' | '2-3.22' | '2-3.23' | '2-3.24' | '2-3.25' | '2-3.26' | '2-3.27' | '2-3.28' | '2-3.29' | '2-3.30' | '2-3.31' | '2-3.32' | '2-3.33' | '2-3.34' | '2-3.35' | '2-3.36' | '2-3.37' | '2-3.38' | '2-3.39' | '2-3.40' | '2-3.41' | '2-3.42' | '2-3.43' | '2-4.1' | '2-4.2' | '2-4.3' | '2-4.4' | '2-4.5' | '2-4.6' | '2-4.7' | '2-4.8' | '2-4.9' | '2-4.10' | '2-4.11' | '2-4.12' | '2-4.13' | '2-4.14' | '2-4.15' | '2-4.16' | '2-4.17' | '2-4.18' | '2-4.19' | '2-4.20' | '2-4.21' | '2-4.22' | '2-4.23' | '2-4.24' | '2-4.25' | '2-4.26' | '2-4.27' | '2-4.28' | '2-4.29' | '2-4.30' | '2-4.31' | '2-4.32' | '2-4.33' | '2-4.34' | '2-4.35' | '2-4.36' | '2-4.37' | '2-4.38' | '2-4.39' | '2-4.40' | '2-4.41' | '2-4.42' | '2-5.1' | '2-5.2' | '2-5.3' | '2-5.4' | '2-5.5' | '2-5.6' | '2-5.7' | '2-5.8' | '2-5.9' | '2-5.10' | '2-5.11' | '2-5.12' | '2-5.13' | '2-5.14' | '2-5.15' | '2-5.16' | '2-5.17' | '2-5.18' | '2-5.19' | '2-5.20' | '2-5.21' | '2-5.22' | '2-5.23' | '2-5.24' | '2-5.25' | '2-6.1' | '2-6.2' | '2-6.3' | '2-6.4' | '2-6.5' | '2-6.6' | '2-6.7' | '2-6.8' | '2-6.9' | '2-6.10' | '2-6.11' | '2-6.12' | '2-6.13' | '2-6.14' | '2-6.15' | '2-6.16' | '2-6.17' | '2-6.18' | '2-6.19' | '2-6.20' | '2-6.21' | '2-6.22' | '2-6.23' | '2-6.24' | '2-6.25' | '2-6.26' | '2-6.27' | '2-6.28' | '2-6.29' | '2-6.30' | '2-6.31' | '2-6.32' | '2-6.33' | '2-7.1' | '2-7.2' | '2-7.3' | '2-7.4' | '2-7.5' | '2-7.6' | '2-7.7' | '2-7.8' | '2-7.9' | '2-7.10' | '2-7.11' | '2-7.12' | '2-7.13' | '2-7.14' | '2-7.15' | '2-7.16' | '2-8.1' | '2-8.2' | '2-8.3' | '2-8.4' | '2-8.5' | '2-8.6' | '2-8.7' | '2-8.8' | '2-8.9' | '2-8.10' | '2-8.11' | '2-8.12' | '2-8.13' | '2-8.14' | '2-8.15' | '2-8.16' | '2-8.17' | '2-8.18' | '2-8.19' | '2-8.20' | '2-9.1' | '2-9.2' | '2-9.3' | '2-9.4' | '2-9.5' | '2-9.6' | '2-9.7' | '2-9.8' | '2-9.9' | '2-9.10' | '2-9.11' | '2-9.12' | '2-9.13' | '2-9.14' | '2-9.15' | '2-9.16' | '2-9.17' | '2-9.18' | '2-9.19' | '2-9.20' | '2-9.21' | '2-10.1' | '2-10.2' | '2-10.3' | '2-10.4' | '2-10.5' | '2-10.6' | '2-10.7' | '2-10.8' | '2-10.9' | '2-10.10' | '2-10.11' | '2-10.12' | '2-10.13' | '2-10.14' | '2-10.15' | '2-10.16' | '2-10.17' | '2-10.18' | '2-10.19' | '2-10.20' | '2-11.1' | '2-11.2' | '2-11.3' | '2-11.4' | '2-11.5' | '2-11.6' | '2-11.7' | '2-11.8' | '2-11.9' | '2-11.10' | '2-11.11' | '2-11.12' | '2-11.13' | '2-11.14' | '2-11.15' | '2-11.16' | '2-11.17' | '2-11.18' | '2-11.19' | '2-11.20' | '2-11.21' | '2-11.22' | '2-11.23' | '2-11.24' | '2-11.25' | '2-11.26' | '2-11.27' | '2-11.28' | '2-11.29' | '2-11.30' | '2-11.31' | '2-11.32' | '2-12.1' | '2-12.2' | '2-12.3' | '2-12.4' | '2-12.5' | '2-12.6' | '2-12.7' | '2-12.8' | '2-12.9' | '2-12.10' | '2-12.11' | '2-12.12' | '2-12.13' | '2-12.14' | '2-12.15' | '2-12.16' | '2-12.17' | '3-1.1' | '3-1.2' | '3-1.3' | '3-1.4' | '3-1.5' | '3-1.6' | '3-1.7' | '3-1.8' | '3-1.9' | '3-1.10' | '3-1.11' | '3-2.1' | '3-2.2' | '3-2.3' | '3-2.4' | '3-2.5' | '3-2.6' | '3-2.7' | '3-2.8' | '3-2.9' | '3-2.10' | '3-2.11' | '3-2.12' | '3-3.1' | '3-3.2' | '3-3.3' | '3-3.4' | '3-3.5' | '3-3.6' | '3-3.7' | '3-3.8' | '3-3.9' | '3-3.10' | '3-3.11' | '3-3.12';
    readonly facts: {
      readonly programme: Record<string, never>;
      readonly mission: {
        readonly 'mission-type'?: 'supervision' | 'inspection' | null;
        readonly 'ahead-of-state-supervision'?: boolean | null;
      };
      readonly finding: {
        readonly 'problem'?: number | null;
        readonly 'found-by'?: 'feedback' | 'self-check' | 'city-supervision' | 'other' | null;
        readonly 'unit-added-to-list'?: boolean | null;
        readonly 'other-requirements-met'?: boolean | null;
        readonly 'judged-solved'?: boolean | null;
        readonly 'omitted-poor'?: boolean | null;
        readonly 'relapsed-poor'?: boolean | null;
        readonly 'overdue-exits'?: boolean | null;
        readonly 'non-poor-registered'?: boolean | null;
        readonly 'enterprise-takes-workers'?: boolean | null;
        readonly 'team-unfit'?: boolean | null;
        readonly 'first-secretary-unfit'?: boolean | null;
        readonly 'helpers-too-few'?: boolean | null;
        readonly 'photovoltaic-projects'?: boolean | null;
        readonly 'photovoltaic-leftovers'?: boolean | null;
        readonly 'unplaced-fifty-sixty'?: boolean | null;
        readonly 'unplaced-aged-50-to-69'?: boolean | null;
        readonly 'unplaced-women-50-men-60'?: boolean | null;
        readonly 'unplaced-born-1950s-1960s'?: boolean | null;
      };
      readonly review: {
        readonly 'added-to-problem'?: number | null;
        readonly 'register-mismatch'?: boolean | null;
        readonly 'wrongly-exited-2014-2016'?: boolean | null;
        readonly 'wrong-exits-found-2014-2016'?: boolean | null;
        readonly 'relapsed-2014-2016'?: boolean | null;
        readonly 'relapsed-of-exits-2014-2016'?: boolean | null;
        readonly 'relapses-found-2014-2016'?: boolean | null;
        readonly 'households-exited'?: boolean | null;
        readonly 'county-numbers-begun'?: boolean | null;
        readonly 'households-able-to-develop'?: boolean | null;
        readonly 'low-satisfaction'?: boolean | null;
        readonly 'helpers-from-five-groups'?: number | null;
        readonly 'helpers-from-elsewhere'?: number | null;
        readonly 'others-only-where-short'?: boolean | null;
        readonly 'able-aged-60-through-65'?: boolean | null;
        readonly 'able-aged-60-to-65th-birthday'?: boolean | null;
        readonly 'able-aged-60-to-64'?: boolean | null;
        readonly 'blacklisted-not-wilful'?: boolean | null;
        readonly 'unplaced-fifty-sixty'?: boolean | null;
        readonly 'unplaced-aged-50-to-69'?: boolean | null;
        readonly 'unplaced-women-50-men-60'?: boolean | null;
        readonly 'unplaced-born-1950s-1960s'?: boolean | null;
        readonly 'set-payout-days'?: number | null;
        readonly 'payout-days'?: number | null;
        readonly 'still-about-300'?: boolean | null;
        readonly 'leader-loans-granted'?: boolean | null;
      };
      readonly accountability: Record<string, never>;
      readonly commendation: Record<string, never>;
    };
    readonly events: {
      readonly programme: 'answered' | 'circular-issued' | 'deadline-extended' | 'evaluation-commissioned' | 'evaluation-completed' | 'event-corrected' | 'fact-established' | 'ledger-set-up' | 'measured' | 'problem-list-set-up' | 'rectification-plan-made' | 'responsibility-list-set-up' | 'state-supervision-started' | 'supervision-ended' | 'supervision-started' | 'time-resumed' | 'time-suspended';
      readonly mission: 'answered' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'information-given' | 'inspection-started' | 'measured' | 'mission-approved' | 'mission-planned' | 'rectification-confirmed' | 'responsibility-list-settled' | 'self-check-done' | 'supervision-ended' | 'supervision-started' | 'task-requirements-settled' | 'team-formed' | 'time-resumed' | 'time-suspended' | 'training-held' | 'work-scheme-made';
      readonly finding: 'answered' | 'case-reopened' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'finding-withdrawn' | 'measured' | 'problem-found' | 'problem-list-circulated' | 'rectification-confirmed' | 'rectification-done' | 'struck-off' | 'subsidy-paid' | 'time-resumed' | 'time-suspended' | 'violation-exposed' | 'violation-found' | 'violation-investigated';
      readonly review: 'answered' | 'deadline-extended' | 'duty-met' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly accountability: 'answered' | 'deadline-extended' | 'event-corrected' | 'fact-established' | 'measured' | 'time-resumed' | 'time-suspended';
      readonly commendation: 'advanced-model-identified' | 'advanced-model-publicized' | 'answered' | 'commended' | 'considered-in-selection' | 'contribution-publicized' | 'deadline-extended' | 'event-corrected' | 'exemplary-cases-collected' | 'experience-spread' | 'experience-summarized' | 'fact-established' | 'measured' | 'priority-in-honours-given' | 'time-resumed' | 'time-suspended';
    };
    readonly readings: {
      readonly 'month-end-deadline'?: 'last-day-included' | 'last-day-excluded';
      readonly 'year-end-deadline'?: '31-december' | '30-december' | '29-december' | 'next-working-day';
      readonly 'deadline-reach'?: 'all' | 'one-off-only';
      readonly 'open-unit-lists'?: 'as-written' | 'all-closed' | 'all-open';
      readonly 'run-together-unit-names'?: 'separate' | 'last-only';
      readonly 'two-policies-coverage'?: 'each' | 'together';
      readonly 'gradual-from-2017'?: 'problem-deadline' | 'end-2017' | 'no-date';
      readonly 'new-or-stock'?: 'new-only' | 'stock';
      readonly 'bare-number'?: 'floor' | 'exact';
      readonly 'one-to-two'?: 'range' | 'floor-only';
      readonly 'five-to-household'?: 'as-measured' | 'firm';
      readonly 'strive-targets'?: 'shortfall-noted' | 'overdue';
      readonly 'strive-reach'?: 'whole-sentence' | 'first-item';
      readonly 'first-partial-quarter'?: 'counts' | 'from-next-quarter' | 'previous-quarter';
      readonly 'set-payout-time'?: 'not-stated' | 'user-supplied';
      readonly 'quarterly-due-day'?: 'quarter-end' | 'next-month' | 'next-quarter-end' | 'no-day';
      readonly 'circulation-issuer'?: 'municipal-level' | 'department-in-charge' | 'responsible-units';
      readonly 'evaluation-frequency'?: 'by-year-end' | 'each-quarter' | 'problem-deadline';
      readonly 'ninety-percent-inclusive'?: 'inclusive' | 'exclusive';
      readonly 'satisfaction-when'?: 'end-2017' | 'problem-deadline' | 'every-year-end';
      readonly 'household-cap-counting'?: 'poor-only' | 'all-helped';
      readonly 'household-cap-start'?: 'after-deadline' | 'from-issue';
      readonly 'helpers-mainly'?: 'majority' | 'priority';
      readonly 'recall-decider'?: 'responsible-units' | 'organization-department' | 'dispatching-unit';
      readonly 'age-60-65'?: 'through-65' | 'until-65th-birthday' | 'before-65th-birthday';
      readonly 'standing-duty-after-deadline'?: 'continues' | 'ends' | 'end-2017';
      readonly 'support-years'?: 'of-the-event' | 'of-the-exit' | 'found';
      readonly 'soft-requirements'?: 'recorded-judgement' | 'overdue-without-judgement' | 'not-evaluated';
      readonly 'counties-concerned'?: 'with-pv' | 'all';
      readonly 'assessment-body'?: 'responsible-units' | 'municipal-level' | 'not-named';
      readonly 'fifty-sixty-people'?: 'as-recorded' | 'ages-50-to-69' | 'women-50-men-60' | 'born-1950s-1960s';
      readonly 'about-300'?: 'reference' | 'floor' | 'ten-percent';
      readonly 'fifty-people-twenty-households'?: 'people-to-households' | 'either' | 'households-5-to-20' | 'unreadable';
      readonly 'problem-list-scope'?: 'twelve-and-own' | 'own-found' | 'twelve';
      readonly 'strike-off-actor'?: 'county' | 'municipal' | 'county-after-confirmation';
      readonly 'strike-off-solved'?: 'judged-solved' | 'requirements-met';
      readonly 'before-state-supervision'?: 'before-it-begins' | 'before-july' | 'end-of-july';
      readonly 'supervision-begun-or-finished'?: 'finished' | 'begun';
      readonly 'pre-july-supervision-round'?: 'counts' | 'separate';
      readonly 'issue-date'?: 'record-date' | 'unknown' | 'user-supplied';
    };
  };
}

/** Event types whose log is always complete: they move time, or the log itself. */
export type CompleteEvent = 'case-reopened' | 'deadline-extended' | 'event-corrected' | 'time-resumed' | 'time-suspended';

/** Every action code. */
export type ActionCode = 'approve-mission' | 'bear-costs' | 'carry-out-inspection' | 'carry-out-mission' | 'carry-out-self-check' | 'carry-out-supervision' | 'check-on-site' | 'check-other-matters' | 'circulate-problem-list' | 'circulate-result' | 'collect-exemplary-cases' | 'combine-visits' | 'commend' | 'commission-evaluation' | 'conclude-matter' | 'conform' | 'consider-in-assessment' | 'consider-in-selection' | 'do-field-work' | 'draw-members' | 'draw-up-problem-list' | 'end-round' | 'exchange-views' | 'expose-violation' | 'feed-back-supervision' | 'form-team' | 'give-feedback' | 'give-priority-in-honours' | 'give-rectification-opinions' | 'hear-report' | 'hold-accountable' | 'hold-round' | 'hold-training' | 'identify-advanced-model' | 'interview' | 'investigate-violation' | 'issue-circular' | 'look-back' | 'make-annual-plan' | 'make-annual-scheme' | 'make-handling-proposals' | 'make-local-measure' | 'make-mission-report' | 'make-rectification-plan' | 'make-suggestions' | 'make-work-scheme' | 'meet-duty' | 'meet-target' | 'notify-dates' | 'obtain-approval' | 'organise-rectification' | 'pay-subsidy' | 'propose-immediate-handling' | 'publicize-advanced-model' | 'publicize-contribution' | 'publish-rectification' | 'recommend-accountability' | 'rectify-problem' | 'refer' | 'report-for-instructions' | 'report-rectification' | 'report-situation' | 'report-to-leading-group' | 'report-to-national-group' | 'report-upward' | 'require-rectification' | 'review-mission-report' | 'sample-households' | 'set-rectification-deadline' | 'set-supervision-focus' | 'set-up-ledger' | 'set-up-problem-list' | 'set-up-responsibility-list' | 'settle-responsibility-list' | 'settle-task-requirements' | 'spread-experience' | 'start-accountability' | 'station-team' | 'strike-off' | 'study-result' | 'submit-mission-report' | 'summarize-experience' | 'summarize-mission' | 'summarize-rectification' | 'supervise-key-work' | 'track-rectification' | 'urge-correction' | 'use-as-assessment-basis' | 'use-method';
