/** What a light world is drawn with. */
export interface WorldOptions {
  cadence: "weekly" | "daily";
  rounds: number;
  accounts: number;
  /** what the whole meta-model earns on average: MMC falls by it per unit of cwmm */
  market?: number;
  /** chance that a model is in a round */
  attendance?: number;
  /** how far a round's cwmm lies from its level: a wave that all worlds share, or a random one that dies out slowly */
  shifts?: "wave" | "random";
  /** what every model earns in CORR on average */
  earnings?: number;
  /** share of the accounts that may multiply their stakes by six, all at once, in a round of no one's choosing */
  raisers?: number;
  /** share of the accounts that cut their stakes to a sixth in the same way */
  cutters?: number;
  /**
   * raisers do so whatever happens, or only where the luck that is known when the round closes is good, or only those whose
   * taste is closer to the meta-model than most: then weights move, and no model does; 'typical' does not know of that
   */
  after?: "anything" | "luck" | "likeness";
  /** how far cwmm rises from the raise on, which costs MMC by the meta-model's own score */
  jump?: number;
  /** cwmm rises from a raise or cut on by what the weight itself does; 'typical' does not know of it */
  mechanical?: boolean;
  /** share of the accounts that come in later, in a round of no one's choosing, and are of another kind */
  newcomers?: number;
  /** raises and cuts come in every so manyth round alone */
  bunched?: number;
  /** how far the level of cwmm rises from the first round to the last */
  drift?: number;
  /** of random shifts: how much of itself one keeps from a round to the next, and the standard deviation of noise on them */
  persistence?: number;
  noise?: number;
  /** from the middle round on the meta-model earns so much more; 'typical' knows it only in the place of FNC */
  marketShift?: number;
  /** over all rounds luck gives the meta-model nothing: it earns what it would on average */
  steady?: boolean;
  /** how far the skill of raisers falls from the raise on */
  loss?: number;
  /** above its stake-weighted mean cwmm costs so much more MMC per unit; 'typical' does not know of it */
  bend?: number;
}
