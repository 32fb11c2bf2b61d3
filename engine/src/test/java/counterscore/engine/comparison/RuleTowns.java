package counterscore.engine.comparison;

import counterscore.testing.Written;
import java.util.List;

/** Towns in which points depend on more than earlier entries, scores move without entries, and residents change what they do. */
final class RuleTowns {
  private RuleTowns() {}

  static List<Town> all() {
    return List.of(occasions(), settling(), resets(), guardians(), responses(), movers(), enrolment());
  }

  /** Occasions with a bound, officials who decide, times of day, imposed tiers. */
  static Town occasions() {
    return new Town("occasions", Written.scenario(
        """
            period: {start: 2021-01-20, days: 40}
            society: {residents: 20000}
            dispositions: {care: {gamma: {shape: 0.8}}}
            watchers: {patrol: {misattribution: 0.2}}
            conduct:
              speeding:
                {lawful: false, context: road, established-by: image, rate: {per-year: 40}, disposition: care,
                 noticed-by: {patrol: 0.6}, occasion: {further: 0.8}, times: {day: 0.7, night: 0.3}}
              fraud: {lawful: false, context: trade, established-by: court, rate: {per-year: 20}, noticed-by: {patrol: 0.5}}
              drinking: {lawful: false, context: road, established-by: report, rate: {per-year: 15}, noticed-by: {patrol: 0.9}}
            schemes:
              city:
                start: 100
                range: [0, 150]
                tiers: {A: 110, B: 95, C: 60, D: 0}
                rules:
                  speeding:
                    {points: -3, times: {night: 2.5}, per-occasion: 11, lapses: 12d,
                     repeated: {within: 9d, factor: 1.5, max: 2}}
                  fraud: {between: [-8, -3], repeated: {within: 30d, factor: 2, max: 1}, cap: {points: 20, per: month}}
                  drinking: {points: -2, imposes: {tier: D, lasts: 4d}}
              bank:
                start: 50
                range: [0, 60]
                tiers: {good: 40, poor: 0}
                rules:
                  fraud: {between: [-4, 2]}
                  speeding: {points: -1, times: {day: 0}}
            demands:
              train:
                {rate: {per-year: 30}, context: travel, asked-by: railway, decided-by: score, scheme: city, refused: [D]}
            """));
  }

  /** Bonus, repair and drift over the turn of a year. */
  static Town settling() {
    return new Town("settling", Written.scenario("""
        period: {start: 2020-10-15, days: 140}
        society: {residents: 20000}
        dispositions: {care: {gamma: {shape: 0.6}}, help: {lognormal: {sigma: 1}}}
        watchers: {patrol: {misattribution: 0.3}}
        conduct:
          parking: {lawful: false, context: road, established-by: image, rate: {per-year: 9}, disposition: care,
                    noticed-by: {patrol: 0.5}}
          helping: {lawful: true, context: civic, established-by: report, rate: {per-year: 60}, disposition: help,
                    noticed-by: {patrol: 0.8}}
        schemes:
          licence:
            start: 20
            range: [0, 30]
            tiers: {good: 20, fair: 10, poor: 0}
            rules: {parking: {points: -4}}
            bonus: {after: 45d, points: 2, up-to: 30, first-to-start: true}
          city:
            start: 100
            range: [0, 160]
            tiers: {A: 110, B: 100, C: 80, D: 0}
            rules: {parking: {points: -7, lapses: 60d}}
            repair:
              helping: {steps: [{every: 1, to: 3}, {every: 2, to: 9}, {every: 3}], per: year}
            drift: 0.3
            rewards: {patrol: 1}
        """));
  }

  /** Who falls to the bottom is suspended, then starts again; not everybody. */
  static Town resets() {
    return new Town("resets", Written.scenario("""
        period: {start: 2021-01-01, days: 90}
        society: {residents: 20000}
        dispositions: {care: {gamma: {shape: 0.8}}}
        watchers: {patrol: {misattribution: 0.1}}
        conduct:
          parking: {lawful: false, context: road, established-by: image, rate: {per-year: 40}, disposition: care,
                    noticed-by: {patrol: 0.5}}
          shouting: {lawful: false, context: street, established-by: report, rate: {per-year: 10},
                     noticed-by: {patrol: 0.5}}
        schemes:
          licence:
            start: 12
            range: [0, 12]
            tiers: {drives: 6, warned: 1, banned: 0}
            rules:
              parking: {points: -2, lapses: 25d, repeated: {within: 20d, factor: 2, max: 2}}
              shouting: {points: -1, imposes: {tier: warned, lasts: 9d}, cap: {points: 2, per: month}}
            resets:
              banned: {lasts: 4d, conduct: [parking], demands: [fuel], score: 9, probability: 0.7}
        demands:
          fuel: {rate: {per-year: 50}, context: road, asked-by: station, decided-by: score, refused: [banned]}
          tram: {rate: {per-year: 20}, context: travel, asked-by: tram, decided-by: score, refused: [warned]}
        """));
  }

  /** Children whose parents answer for them, and rewards for whoever tells. */
  static Town guardians() {
    return new Town("guardians", Written.scenario("""
        period: {start: 2021-01-01, days: 40}
        society:
          residents: 20000
          groups: {age: {child: 0.3, adult: 0.5, old: 0.2}, home: {east: 0.6, west: 0.4}}
          guardians: {group: age, dependants: [child], guardians: [adult], shared: [home]}
        watchers:
          neighbours:
            misattribution: 0.2
            recognition: {group: age}
            fabrication: {rate: {per-year: 8}, mix: {noise: 1}}
        conduct:
          noise: {lawful: false, context: street, established-by: one-persons-word, rate: {per-year: 30},
                  factors: {home: {east: 3}}, noticed-by: {neighbours: 0.5}, charged-to: guardian}
          litter: {lawful: false, context: street, established-by: report, rate: {per-year: 20},
                   noticed-by: {neighbours: 0.5}}
        schemes:
          city:
            start: 100
            range: [0, 150]
            tiers: {A: 100, B: 80, C: 0}
            rules: {noise: {points: -5}, litter: {points: -3}}
            rewards: {neighbours: 2}
        """));
  }

  /** All three classes, on conducts that share them; everybody is told. */
  static Town responses() {
    return new Town("responses", Written.scenario("""
        period: {start: 2021-01-01, days: 90}
        society: {residents: 20000}
        dispositions: {care: {gamma: {shape: 0.8}}}
        watchers: {patrol: {misattribution: 0.2}}
        conduct:
          parking: {lawful: false, context: road, established-by: image, rate: {per-year: 40}, disposition: care,
                    noticed-by: {patrol: 0.4}}
          debt: {lawful: false, context: money, established-by: court, rate: {per-year: 12}, noticed-by: {patrol: 0.5}}
          remark: {lawful: true, speech: true, context: speech, established-by: report, rate: {per-year: 30},
                   noticed-by: {patrol: 0.4}}
          song: {lawful: true, context: street, established-by: report, rate: {per-year: 12}, noticed-by: {patrol: 0.4}}
        schemes:
          city:
            start: 100
            range: [0, 150]
            tiers: {A: 90, B: 60, C: 0}
            rules: {parking: {points: -8, lapses: 20d}, debt: {points: -10}, remark: {points: -6}, song: {points: 1}}
        demands:
          loan: {rate: {per-year: 50}, context: money, asked-by: bank, decided-by: score, refused: [C, B]}
        responses:
          notified: true
          deterrence: {strength: 0.6, half-life: 20d}
          chilling: {aware: 0.4, when-aware: 0.7, own: 0.5, half-life: 30d}
          hardship: {conduct: [debt], strength: 0.8, at-most: 2.5, half-life: 15d}
        """));
  }

  /** Residents leave and join; newcomers pay double; one in ten is suspended, remembers, or is watched for a reward. */
  static Town movers() {
    return new Town("movers", Written.scenario(
        """
            period: {start: 2021-01-15, days: 80}
            society: {residents: 20000, turnover: {per-year: 1.5}, growth: 2, groups: {home: {east: 0.7, west: 0.3}}}
            dispositions: {care: {gamma: {shape: 0.8}}}
            watchers:
              patrol:
                misattribution: 0.2
                fabrication: {rate: {per-year: 4}, mix: {parking: 1}}
                reward: {noticing: 1.5, inventing: 2}
            conduct:
              parking: {lawful: false, context: road, established-by: image, rate: {per-year: 30}, disposition: care,
                        noticed-by: {patrol: 0.4}}
              helping: {lawful: true, context: civic, established-by: report, rate: {per-year: 30}, noticed-by: {patrol: 0.4}}
            schemes:
              city:
                start: 20
                range: [0, 40]
                tiers: {A: 15, B: 8, C: 1, D: 0}
                rules:
                  parking: {points: -2, newcomers: {within: 30d, factor: 2}, lapses: 40d,
                            repeated: {within: 20d, factor: 1.5, max: 2}, imposes: {tier: B, lasts: 6d},
                            cap: {points: 30, per: month}}
                bonus: {after: 25d, points: 3, up-to: 40}
                repair: {helping: {steps: [{every: 2, to: 4}, {every: 3}], per: year}}
                resets: {D: {lasts: 10d, conduct: [parking], demands: [loan], score: 12}}
            demands:
              loan: {rate: {per-year: 30}, context: money, asked-by: bank, decided-by: score, refused: [C, D]}
            responses:
              notified: true
              deterrence: {strength: 0.5, half-life: 20d}
              hardship: {conduct: [parking], strength: 0.4, at-most: 2, half-life: 15d}
            """));
  }

  /** Some are linked to the file of another, some to none; east more often than west. */
  static Town enrolment() {
    return new Town("enrolment", Written.scenario("""
        period: {start: 2021-01-01, days: 40}
        society:
          residents: 20000
          groups: {home: {east: 0.6, west: 0.4}}
          enrolment: {to-another: 0.1, to-nobody: 0.05, factors: {home: {east: 2}}}
        dispositions: {care: {gamma: {shape: 0.8}}}
        watchers: {patrol: {misattribution: 0.1, fabrication: {rate: {per-year: 6}, mix: {parking: 1}}}}
        conduct:
          parking: {lawful: false, context: road, established-by: image, rate: {per-year: 30}, disposition: care,
                    noticed-by: {patrol: 0.6}}
        schemes:
          city: {start: 100, range: [0, 150], tiers: {A: 95, D: 0}, rules: {parking: {points: -4, lapses: 25d}}}
        """));
  }
}
