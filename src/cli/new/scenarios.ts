/** Scenarios of the first measure: the day before, the day, the day after; what must not follow as well as what must. */
export const scenarios = (id: string): string => `measure: ${id}
bases:
  - &application
    kind: finding
    subject: { type: office }
    events: [{ type: application-received, on: 2024-09-24 }]
scenarios:
  - name: an application is answered within fifteen working days, National Day left out and make-up days counted
    why: art. 2, sentence 1
    given: *application
    days:
      - { asOf: 2024-09-23, expectAbsent: ["2.1"] }
      - asOf: 2024-09-24
        expect: { applies: yes, criteria: { "1.1": yes }, actions: [{ rule: "2.1", due: 2024-10-18, status: open }] }
      - asOf: 2024-10-18
        expect: { actions: [{ rule: "2.1", status: open }] }
      - asOf: 2024-10-19
        expect: { actions: [{ rule: "2.1", status: overdue }] }

  - name: once it is answered nothing is left to do
    given: *application
    with: { events: [{ type: application-answered, on: 2024-10-10 }] }
    days:
      - { asOf: 2024-10-09, expect: { actions: [{ rule: "2.1" }] } }
      - { asOf: 2024-10-10, expectAbsent: ["2.1"] }

  - name: whether it has been answered is not known where the log has gaps
    given: *application
    with: { unrecorded: [application-answered] }
    asOf: 2024-10-10
    expect: { undetermined: [{ rule: "2.1", toConfirm: ["event:application-answered"] }] }

  - name: others than offices are not covered
    given: *application
    with: { subject: { type: applicant } }
    asOf: 2024-10-10
    expect: { applies: no, criteria: { "1.1": no } }
    expectAbsent: ["2.1"]

  - name: where no application has been received there is nothing to answer
    given: { kind: finding, subject: { type: office }, began: 2024-09-24 }
    asOf: 2024-10-10
    expectAbsent: ["2.1"]
`;
