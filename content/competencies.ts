/** What a run shows of a person, in the order of a shift. Names are text keys `competency.<id>`. */
export const COMPETENCIES = ['recognise', 'judge', 'prepare', 'operate', 'respond', 'communicate'] as const
