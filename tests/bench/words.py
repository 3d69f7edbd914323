"""Words, names and days for generated ledgers: drawn like real ones, the same for the same seed."""
import bisect
import itertools
import unicodedata

# What every ledger holds in known shares, for queries of known width. They are no word of any text else.
RARE_WORD, RARE_EVERY = "quasarite", 1000       # in a text of one customer in a thousand
COMMON_WORD, COMMON_EVERY = "lanternfish", 50   # in a text of one customer in fifty
RARE_TAG, TAG_EVERY = "moonlighting", 200       # a tag of one customer in two hundred
THE_DAY = "2025-03-13"                          # written nowhere but as the day of notes

SPOKEN = """the of to and a in that is for it she he they with on be as at by we not this have are but from
or will was which would when one all there more her his their can what who if no had them out so up our about
wants before after only first next us into than then two asks now says every new hall stand day other without
until order paper price week side menu gate lift made time still over last crew plan room water light board
wall keep open early late small long spring winter colour box boat floor line door table proof kitchen sample
cover power cable load month glass bread green heavy supplier catalogue brochure invoice delivery driver
designer printer museum harbour venue marina season summer autumn visitor guest speaker evening morning
carpet banner lighting storage pallet crane forklift permit insurance budget contract signature deposit
discount refund allergen waiter buffet coffee vegetarian linen uncoated varnish binding spine envelope
postage template logo typeface photograph caption translation deadline extension rehearsal microphone
projector translator hostess badge lanyard parking shuttle hotel platform staircase balcony terrace garden
fountain chimney roof timber canvas fabric curtain mirror ladder scaffold harness helmet glove apron kettle
oven freezer thermometer spoon basket barrel crate drum hinge bolt wrench gasket
valve pump filter hose""".split()

SYLLABLES = """ba be bo ca ce co da de do fa fe fo ga ge go ha he ho ka ke ko la le lo ma me mi mo na ne ni no
pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo wa we wi za ze zo bra cle dri flo gre pla ste tra
qui shu tha whe""".split()

FIRST_NAMES = """Mia Owen Gil Wilma Edith Sunil Abel Petra Dougie Hugo Priya Len Tamsin Jess Farah Ned Morag
Shaun Noor Ulf Amara Nell Moira Marek Agnes Bram Bea Dan Dora Tilly Katrin Magnus Zoë
André Søren Åsa Łucja""".split()
LAST_NAMES = """Lund Pryce Barton Oates Marlowe Rege Frost Holm Marr Tremayne Nair Cobb Grey Coyle Qureshi
Hollis Sinclair Duffy Aziz Brandt Obi Ashby Kent Nowak Kerr Marsh Rye Poole Okafor
Müller Nyström Dvořák""".split()
ROLES = ["Buyer", "Works manager", "Marketing director", "Owner", "Site manager", "Head of events",
         "Company secretary", "Curator", "Sales director", "Editor"]
TRADES = ["Boats", "Print", "Museum", "Fairs", "Catering", "Ladders", "Marinas", "Hotels", "Press", "Mills",
          "Timber", "Opera", "Breweries", "Insurance", "Logistics", "Textiles", "Instruments", "Foods"]
FORMS = ["Ltd", "plc", "GmbH", "AB", "and Sons", "Group", "Trust", "BV"]

# How the names of real companies begin, with their weights: a few letters begin most of them.
BEGINNINGS = {"The ": 60, "St ": 25, "Ma": 45, "Mar": 25, "New ": 20, "North ": 18, "Royal ": 12, "City ": 14,
              "Inter": 16, "Global ": 12, "Co": 30, "Con": 20, "Ca": 22, "Ha": 18, "Pro": 20, "Euro": 10}


def drawn(words, weights):
    """What `random.choices` takes for a draw with such weights."""
    return {"population": words, "cum_weights": list(itertools.accumulate(weights))}


class Vocabulary:
    """Texts whose words are as unevenly frequent as in speech: the n-th in proportion to 1/(n + 2)."""

    def __init__(self, rng, size=6000, stream=1 << 19):
        words, seen = list(SPOKEN), set(SPOKEN)
        while len(words) < size:
            word = "".join(rng.choices(SYLLABLES, k=rng.randint(2, 4)))
            if word not in seen:
                seen.add(word)
                words.append(word)
        self.stream = rng.choices(**drawn(words, [1 / (rank + 3) for rank in range(size)]), k=stream)

    def sentence(self, rng, at_least, at_most):
        """Without a full stop; a stretch of the one long stream, so that it costs no draw a word."""
        length = at_least + int(rng.random() * (at_most - at_least + 1))
        start = int(rng.random() * (len(self.stream) - length))
        text = " ".join(self.stream[start:start + length])
        return text[0].upper() + text[1:]


class Names:
    """Names of companies, each with a slug of its own. Even ones begin with any two letters alike;
    skewed ones as real companies' do."""

    def __init__(self, rng, skewed):
        self.rng, self.taken = rng, set()
        self.beginnings = None
        if skewed:
            self.beginnings = drawn(list(BEGINNINGS), BEGINNINGS.values())

    def _first_word(self):
        rng = self.rng
        rest = "".join(rng.choices(SYLLABLES, k=2))
        if self.beginnings and rng.random() < 0.6:
            beginning = rng.choices(**self.beginnings)[0]
            return beginning + (rest.capitalize() if beginning.endswith(" ") else rest)
        if self.beginnings:
            return rest.capitalize()
        return rng.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ") + rng.choice("aeioulrnhy") + rest

    def draw(self):
        """(name, slug)"""
        rng = self.rng
        while True:
            name = f"{self._first_word()} {rng.choice(TRADES)} {rng.choice(FORMS)}"
            slug = name.lower().replace(" ", "-")
            if slug not in self.taken:
                self.taken.add(slug)
                return name, slug


FIRST_DAY = 1096    # 2023-01-01, in days since 2020-01-01
LAST_DAY = 2280     # 2026-03-30
MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def _calendar():
    days = []
    for year in range(2020, 2030):
        for month, length in enumerate(MONTH_DAYS, 1):
            for day in range(1, length + 1 + (month == 2 and year % 4 == 0)):
                days.append(f"{year}-{month:02}-{day:02}")
    return days


DAYS = _calendar()
THE_DAY_NUMBER = bisect.bisect_left(DAYS, THE_DAY)


def other_day(number):
    """The date of that day, or of the day after where it is THE_DAY."""
    return DAYS[number + (number == THE_DAY_NUMBER)]


class Ids:
    """Ids as pact draws them: three characters of the day, nine at random, never a YAML number."""

    def __init__(self, rng):
        self.rng = rng

    def draw(self, day, after=None):
        """`after` is the list's last id: of the same day, the new one is greater."""
        prefix = day_prefix(day)
        bits = self.rng.getrandbits
        while True:
            number = bits(44)
            if after and after.startswith(prefix):
                number = decoded(after[3:]) + 1 + bits(24)
            made = prefix + encoded(number)
            if not looks_like_a_number(made):
                return made


def day_prefix(day):
    return CROCKFORD[day >> 10] + CROCKFORD[day >> 5 & 31] + CROCKFORD[day & 31]


def encoded(number):
    letters = []
    for _ in range(9):
        letters.append(CROCKFORD[number & 31])
        number >>= 5
    return "".join(reversed(letters))


def decoded(letters):
    number = 0
    for letter in letters:
        number = number << 5 | CROCKFORD.index(letter)
    return number


def looks_like_a_number(made):
    if made.isdigit():
        return True
    head, _, tail = made.partition("e")
    return head.isdigit() and tail.isdigit()


UNFOLDED = {"ł": "l", "ø": "o"}


def folded(text):
    """As pact makes ids of names: small letters without accents."""
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(UNFOLDED.get(each, each) for each in parts if not unicodedata.combining(each))
