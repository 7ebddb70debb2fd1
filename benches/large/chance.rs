//! Chance that is the same every time: numbers from a seed (`SplitMix64`), and what is chosen by them.

/// A source of numbers. The same seed gives the same numbers, on every machine.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// Starts from a seed and the number of what is made, so that each thing is the same whatever was made before it.
    pub fn new(seed: u64, of: u64) -> Self {
        let mut chance = Self(seed ^ of.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        chance.next();
        chance
    }

    /// Gives the next 64 bits.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Gives a number below another.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// Tells whether something happens that does in so many of a hundred cases.
    pub fn happens(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// Chooses one.
    pub fn choose<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let last = from.len() as u64;
        &from[usize::try_from(self.below(last)).expect("an index")]
    }

    /// Chooses one by weight.
    pub fn weighed<T: Copy>(&mut self, from: &[(u64, T)]) -> T {
        let mut at = self.below(from.iter().map(|(weight, _)| weight).sum());
        for (weight, of) in from {
            if at < *weight {
                return *of;
            }
            at -= weight;
        }
        from[0].1
    }

    /// Makes a uid of a moment in milliseconds: `UUIDv7`, with bits of this source.
    pub fn uid(&mut self, moment: u64) -> String {
        let (a, b) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}",
            moment >> 16,
            moment & 0xFFFF,
            a & 0xFFF,
            0x8000 | (a >> 12) & 0x3FFF,
            b & 0xFFFF_FFFF_FFFF
        )
    }
}
