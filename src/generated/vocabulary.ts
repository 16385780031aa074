// Written by `npm run generate` from rules/. Change the rules, not this file.

/** The fields of every event type. A field left out is not known; null is known to be none. */
export interface EventFields {
  readonly 'accountability-declined': object;
  readonly 'accountability-recommended': object;
  readonly 'accountability-started': object;
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
  readonly 'circular-issued': {
    readonly 'matter'?: 'assistance' | 'payment-rate' | 'evaluation-results' | null;
  };
  readonly 'commended': {
    readonly 'form'?: 'commendation-circular' | 'other' | null;
  };
  readonly 'considered-in-assessment': object;
  readonly 'correction-urged': object;
  readonly 'duty-met': object;
  readonly 'evaluation-commissioned': object;
  readonly 'evaluation-completed': object;
  readonly 'experience-spread': object;
  readonly 'experience-summarized': object;
  readonly 'fact-established': {
    readonly 'fact'?: string | null;
    readonly 'value'?: string | number | boolean | null;
  };
  readonly 'field-work-done': object;
  readonly 'finding-withdrawn': object;
  readonly 'immediate-proposal-made': object;
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
  readonly 'ledger-set-up': object;
  readonly 'local-measure-made': object;
  readonly 'measured': {
    readonly 'norm'?: string | null;
    readonly 'of'?: string | null;
    readonly 'value'?: number | null;
  };
  readonly 'method-used': object;
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
  readonly 'mission-summarized': object;
  readonly 'monthly-list-circulated': {
    readonly 'problems'?: readonly string[] | null;
  };
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
  readonly 'rectification-done': object;
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
    readonly 'to'?: 'discipline-organ' | 'procuratorate' | 'other' | null;
  };
  readonly 'report-heard': object;
  readonly 'reported-for-instructions': {
    readonly 'ref'?: string | null;
  };
  readonly 'reported-to-leading-group': {
    readonly 'what'?: readonly ('supervision' | 'inspection')[] | null;
    readonly 'written'?: boolean | null;
  };
  readonly 'reported-upward': {
    readonly 'what'?: 'mission-result' | 'rectification' | null;
  };
  readonly 'responsibility-list-set-up': object;
  readonly 'responsibility-list-settled': object;
  readonly 'result-studied': object;
  readonly 'state-supervision-started': object;
  readonly 'struck-off': object;
  readonly 'subsidy-paid': {
    readonly 'payee'?: 'enterprise' | 'worker' | 'other' | null;
  };
  readonly 'supervision-ended': {
    readonly 'mission'?: string | null;
    readonly 'category'?: 'comprehensive' | 'special' | 'routine' | null;
    readonly 'place'?: string | null;
    readonly 'crossCounty'?: boolean | null;
    readonly 'separateRound'?: boolean | null;
  };
  readonly 'supervision-result-circulated': object;
  readonly 'supervision-started': {
    readonly 'mission'?: string | null;
    readonly 'category'?: 'comprehensive' | 'special' | 'routine' | null;
    readonly 'place'?: string | null;
    readonly 'crossCounty'?: boolean | null;
    readonly 'separateRound'?: boolean | null;
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
  readonly 'team-stationed': object;
  readonly 'training-held': object;
  readonly 'violation-exposed': object;
  readonly 'violation-found': object;
  readonly 'violation-investigated': object;
  readonly 'work-scheme-made': {
    readonly 'followsRequirements'?: boolean | null;
    readonly 'fitsProgress'?: boolean | null;
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
      readonly programme: 'annual-plan-made' | 'annual-scheme-made' | 'answered' | 'duty-met' | 'fact-established' | 'inspection-ended' | 'inspection-started' | 'local-measure-made' | 'measured' | 'monthly-list-circulated' | 'problem-found' | 'problem-to-relist' | 'problems-dropped' | 'reported-for-instructions' | 'reported-to-leading-group' | 'reported-upward' | 'supervision-ended' | 'supervision-started';
      readonly mission: 'answered' | 'considered-in-assessment' | 'duty-met' | 'fact-established' | 'field-work-done' | 'immediate-proposal-made' | 'inspection-ended' | 'inspection-feedback-given' | 'inspection-feedback-received' | 'inspection-started' | 'measured' | 'method-used' | 'mission-approved' | 'mission-called-off' | 'mission-planned' | 'mission-report-made' | 'mission-summarized' | 'problem-found' | 'problem-list-drawn-up' | 'rectification-confirmed' | 'rectification-done' | 'rectification-opinions-given' | 'rectification-opinions-received' | 'rectification-reported' | 'rectification-required' | 'rectification-summarized' | 'report-heard' | 'reported-for-instructions' | 'reported-upward' | 'responsibility-list-settled' | 'result-studied' | 'supervision-ended' | 'supervision-result-circulated' | 'supervision-started' | 'task-requirements-settled' | 'team-formed' | 'team-leader-replaced' | 'team-members-replaced' | 'team-stationed' | 'training-held' | 'work-scheme-made';
      readonly finding: 'accountability-declined' | 'accountability-recommended' | 'accountability-started' | 'answered' | 'correction-urged' | 'duty-met' | 'fact-established' | 'finding-withdrawn' | 'immediate-proposal-made' | 'inspection-ended' | 'inspection-feedback-given' | 'inspection-feedback-received' | 'interview-held' | 'measured' | 'monthly-list-circulated' | 'problem-found' | 'problem-list-circulated' | 'problem-recurred' | 'rectification-confirmed' | 'rectification-deadline-set' | 'rectification-done' | 'rectification-opinions-received' | 'rectification-published' | 'rectification-reported' | 'rectification-required' | 'rectification-summarized' | 'referred' | 'reported-for-instructions' | 'reported-upward' | 'result-studied' | 'struck-off';
      readonly review: 'answered' | 'fact-established' | 'measured';
      readonly accountability: 'answered' | 'fact-established' | 'measured';
      readonly commendation: 'advanced-model-identified' | 'advanced-model-publicized' | 'answered' | 'commended' | 'experience-spread' | 'experience-summarized' | 'fact-established' | 'measured';
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
  readonly 'yinchuan-2017-rectification': {
    readonly roles: 'responsible-unit' | 'municipal-level' | 'county-committee-and-government' | 'poverty-office' | 'policy-research-office' | 'agriculture-bureau' | 'science-technology-bureau' | 'forestry-bureau' | 'sports-tourism-bureau' | 'human-resources-bureau' | 'finance-bureau' | 'organization-department' | 'financial-work-bureau' | 'assistance-unit' | 'party-supervision-office' | 'government-supervision-office' | 'civil-affairs-bureau' | 'education-bureau' | 'health-family-planning-commission' | 'disabled-persons-federation' | 'publicity-department' | 'culture-broadcasting-bureau' | 'household-helper' | 'resident-team' | 'helpers-and-teams' | 'first-secretary' | 'resident-cadre' | 'team-member' | 'dispatching-unit' | 'city-and-county' | 'reserve-cadre' | 'labour-intensive-enterprise' | 'third-party' | 'region-departments' | 'county' | 'relevant-departments' | 'relevant-departments-and-counties' | 'direct-department' | 'counties-and-municipal-departments' | 'principal-leaders' | 'development-reform-commission' | 'urban-management-bureau' | 'transport-bureau' | 'public-security-bureau' | 'discipline-organ' | 'audit-bureau' | 'procuratorate' | 'ethnic-religious-affairs' | 'womens-federation' | 'staffing-office' | 'organization-with-staffing' | 'prosperity-leader' | 'financial-institution' | 'disabled-people' | 'poor-villages-and-households' | 'grass-roots-people';
    readonly norms: '0.1' | '0.2' | '0.3' | '0.4' | '1.1' | '1.2' | '1.3' | '1.4' | '1.5' | '1.6' | '1.7' | '1.8' | '1.9' | '1.10' | '1.11' | '1.12' | '1.13' | '1.14' | '1.15' | '1.16' | '1.17' | '1.18' | '2-1.1' | '2-1.2' | '2-1.3' | '2-1.4' | '2-1.5' | '2-1.6' | '2-1.7' | '2-1.8' | '2-1.11' | '2-1.12' | '2-1.13' | '2-1.14' | '2-1.15' | '2-1.18' | '2-1.19' | '2-1.20' | '2-1.21' | '2-1.22' | '2-1.23' | '2-1.24' | '2-1.31' | '2-1.32' | '2-1.33' | '2-1.42' | '2-1.43' | '2-1.44' | '2-2.1' | '2-2.2' | '2-2.3' | '2-2.4' | '2-2.5' | '2-2.6' | '2-2.7' | '2-2.8' | '2-2.9' | '2-2.24' | '2-2.25' | '2-2.26' | '2-2.31' | '2-2.39' | '2-2.43' | '2-2.44' | '2-3.1' | '2-3.2' | '2-3.3' | '2-3.4' | '2-3.5' | '2-3.8' | '2-3.9' | '2-3.11' | '2-3.12' | '2-3.13' | '2-3.14' | '2-3.16' | '2-3.29' | '2-3.30' | '2-3.31' | '2-3.32' | '2-3.34' | '2-3.35' | '2-3.36' | '2-3.37' | '2-3.42' | '2-3.43' | '2-4.1' | '2-4.2' | '2-4.3' | '2-4.4' | '2-4.5' | '2-4.6' | '2-4.7' | '2-4.8' | '2-4.9' | '2-4.10' | '2-4.11' | '2-4.12' | '2-4.20' | '2-4.21' | '2-4.24' | '2-4.25' | '2-4.26' | '2-4.32' | '2-4.41' | '2-4.42' | '2-5.1' | '2-5.2' | '2-5.3' | '2-5.4' | '2-5.5' | '2-5.6' | '2-5.7' | '2-5.8' | '2-5.11' | '2-5.12' | '2-5.13' | '2-5.16' | '2-5.17' | '2-5.18' | '2-5.19' | '2-5.20' | '2-5.21' | '2-5.22' | '2-5.24' | '2-5.25' | '2-6.1' | '2-6.2' | '2-6.3' | '2-6.4' | '2-6.7' | '2-6.8' | '2-6.9' | '2-6.10' | '2-6.11' | '2-6.12' | '2-6.25' | '2-6.29' | '2-6.31' | '2-6.32' | '2-6.33' | '2-7.1' | '2-7.2' | '2-7.3' | '2-7.4' | '2-7.10' | '2-7.11' | '2-7.12' | '2-7.13' | '2-7.14' | '2-7.15' | '2-7.16' | '2-8.1' | '2-8.2' | '2-8.5' | '2-8.8' | '2-8.9' | '2-8.18' | '2-8.19' | '2-8.20' | '2-9.1' | '2-9.2' | '2-9.3' | '2-9.4' | '2-9.5' | '2-9.7' | '2-9.19' | '2-9.20' | '2-9.21' | '2-10.1' | '2-10.2' | '2-10.3' | '2-10.4' | '2-10.5' | '2-10.8' | '2-10.9' | '2-10.10' | '2-10.11' | '2-10.16' | '2-10.19' | '2-10.20' | '2-11.1' | '2-11.2' | '2-11.3' | '2-11.4' | '2-11.6' | '2-11.12' | '2-11.13' | '2-11.14' | '2-11.15' | '2-11.18' | '2-11.22' | '2-11.23' | '2-11.31' | '2-11.32' | '2-12.1' | '2-12.2' | '2-12.3' | '2-12.4' | '2-12.5' | '2-12.13' | '2-12.14' | '2-12.15' | '2-12.16' | '2-12.17' | '3-1.1' | '3-1.4' | '3-1.5' | '3-1.6' | '3-1.7' | '3-1.8' | '3-1.11' | '3-2.1' | '3-2.2' | '3-2.3' | '3-2.4' | '3-2.5' | '3-2.6' | '3-2.7' | '3-2.8' | '3-2.9' | '3-2.10' | '3-2.11' | '3-2.12' | '3-3.1' | '3-3.5' | '3-3.6' | '3-3.8' | '3-3.9' | '3-3.10' | '3-3.11' | '3-3.12';
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
      readonly review: Record<string, never>;
      readonly accountability: Record<string, never>;
      readonly commendation: Record<string, never>;
    };
    readonly events: {
      readonly programme: 'answered' | 'circular-issued' | 'evaluation-commissioned' | 'evaluation-completed' | 'fact-established' | 'ledger-set-up' | 'measured' | 'problem-list-set-up' | 'rectification-plan-made' | 'responsibility-list-set-up' | 'state-supervision-started' | 'supervision-ended' | 'supervision-started';
      readonly mission: 'answered' | 'duty-met' | 'fact-established' | 'inspection-started' | 'measured' | 'mission-approved' | 'mission-planned' | 'rectification-confirmed' | 'responsibility-list-settled' | 'supervision-ended' | 'supervision-started' | 'task-requirements-settled' | 'team-formed' | 'training-held' | 'work-scheme-made';
      readonly finding: 'answered' | 'duty-met' | 'fact-established' | 'measured' | 'problem-found' | 'problem-list-circulated' | 'rectification-confirmed' | 'rectification-done' | 'struck-off' | 'subsidy-paid' | 'violation-exposed' | 'violation-found' | 'violation-investigated';
      readonly review: 'answered' | 'fact-established' | 'measured';
      readonly accountability: 'answered' | 'fact-established' | 'measured';
      readonly commendation: 'advanced-model-identified' | 'advanced-model-publicized' | 'answered' | 'commended' | 'experience-spread' | 'experience-summarized' | 'fact-established' | 'measured';
    };
    readonly readings: {
      readonly 'month-end-deadline'?: 'last-day-included' | 'last-day-excluded';
      readonly 'year-end-deadline'?: '31-december' | '30-december' | '29-december' | 'next-working-day';
      readonly 'deadline-reach'?: 'all' | 'one-off-only';
      readonly 'open-unit-lists'?: 'as-written' | 'all-closed' | 'all-open';
      readonly 'run-together-unit-names'?: 'separate' | 'last-only';
      readonly 'first-partial-quarter'?: 'counts' | 'from-next-quarter' | 'previous-quarter';
      readonly 'quarterly-due-day'?: 'quarter-end' | 'next-month' | 'next-quarter-end' | 'no-day';
      readonly 'circulation-issuer'?: 'municipal-level' | 'department-in-charge' | 'responsible-units';
      readonly 'evaluation-frequency'?: 'by-year-end' | 'each-quarter' | 'problem-deadline';
      readonly 'recall-decider'?: 'responsible-units' | 'organization-department' | 'dispatching-unit';
      readonly 'standing-duty-after-deadline'?: 'continues' | 'ends' | 'end-2017';
      readonly 'soft-requirements'?: 'recorded-judgement' | 'overdue-without-judgement' | 'not-evaluated';
      readonly 'counties-concerned'?: 'with-pv' | 'all';
      readonly 'assessment-body'?: 'responsible-units' | 'municipal-level' | 'not-named';
      readonly 'fifty-sixty-people'?: 'as-recorded' | 'ages-50-to-69' | 'women-50-men-60' | 'born-1950s-1960s';
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

/** Every action code. */
export type ActionCode = 'approve-mission' | 'carry-out-inspection' | 'carry-out-mission' | 'carry-out-supervision' | 'circulate-problem-list' | 'circulate-result' | 'commend' | 'commission-evaluation' | 'conform' | 'consider-in-assessment' | 'do-field-work' | 'draw-members' | 'draw-up-problem-list' | 'expose-violation' | 'form-team' | 'give-feedback' | 'give-rectification-opinions' | 'hear-report' | 'hold-training' | 'identify-advanced-model' | 'interview' | 'investigate-violation' | 'issue-circular' | 'make-annual-plan' | 'make-annual-scheme' | 'make-handling-proposals' | 'make-local-measure' | 'make-mission-report' | 'make-rectification-plan' | 'make-suggestions' | 'make-work-scheme' | 'meet-duty' | 'obtain-approval' | 'pay-subsidy' | 'propose-immediate-handling' | 'publicize-advanced-model' | 'publish-rectification' | 'recommend-accountability' | 'rectify-problem' | 'refer' | 'report-for-instructions' | 'report-rectification' | 'report-to-leading-group' | 'report-upward' | 'require-rectification' | 'set-rectification-deadline' | 'set-up-ledger' | 'set-up-problem-list' | 'set-up-responsibility-list' | 'settle-responsibility-list' | 'settle-task-requirements' | 'spread-experience' | 'start-accountability' | 'station-team' | 'strike-off' | 'study-result' | 'summarize-experience' | 'summarize-mission' | 'summarize-rectification' | 'track-rectification' | 'urge-correction' | 'use-method';
