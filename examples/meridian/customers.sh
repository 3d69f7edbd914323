# The customers we had when the ledger began, typed in during the first week by those who look after them.

day 2024-04-08

ann new 'Harbour Boats Ltd' --alias 'Harbor Boats' --alias HBL --domain harbour.example --steward ann:exhibitions --steward raj:print --group meridian-leisure
ann contact add harbour-boats-ltd 'Mia Lund' --email mia@harbour.example --role 'Marketing director' --cares-about 'Being first in her group to fill demo days'
ann contact add harbour-boats-ltd 'Owen Pryce' --email owen@harbour.example --role 'Works manager' --cares-about 'Hulls off the slip before the spring tide, whoever is visiting'
ann set harbour-boats-ltd phone '020 7946 0010'
ann set harbour-boats-ltd industries 'boat building'
ann set harbour-boats-ltd contacts/mia-lund/prefers email

ann new 'Acme Ltd' --domain acme.example --steward ann:exhibitions --steward raj:print
ann contact add acme-ltd 'Gil Barton' --email gil@acme.example --role 'Sales director' --cares-about 'A ladder in every hand that leaves his stand'
ann contact add acme-ltd 'Wilma Oates' --email wilma@acme.example --role Buyer --cares-about 'No surprises on an invoice, ever'
ann set acme-ltd phone '020 7946 0000'
ann set acme-ltd industries 'ladders and towers'

ann new 'Tollgate Museum' --domain tollgate.example --steward ann:exhibitions --steward piotr:print
ann contact add tollgate-museum 'Edith Marlowe' --email e.marlowe@tollgate.example --role 'Head of displays' --cares-about 'That children may touch at least one thing in each room'
ann contact add tollgate-museum 'Sunil Rege' --email s.rege@tollgate.example --role 'Safety officer' --cares-about 'Sleeping at night; the roof is from 1871 and so is the wiring'
ann set tollgate-museum industries museums

ann new 'Tern Mutual Insurance' --alias Tern --domain tern.example --steward ann:exhibitions --steward carys:catering --steward raj:print
ann contact add tern-mutual-insurance 'Geraldine Poole' --email gpoole@tern.example --role 'Company secretary' --cares-about 'An annual meeting that nobody remembers for the wrong reason'
ann contact add tern-mutual-insurance 'Abel Frost' --email afrost@tern.example --role 'Brand manager' --cares-about 'Looking less like an insurer'
ann set tern-mutual-insurance industries insurance

tom new 'Quay Nine Events' --alias 'Quay Nine' --domain quaynine.example --steward tom:exhibitions --steward grace:catering
tom contact add quay-nine-events 'Petra Holm' --email petra@quaynine.example --role 'Venue director' --cares-about 'Full halls in the dead weeks of February'
tom contact add quay-nine-events 'Dougie Marr' --email dougie@quaynine.example --role 'Floor manager' --cares-about 'Gangways you can drive a pallet down'
tom contact add quay-nine-events 'Magnus Rye' --email rye@docklane.example --role 'Harbour master, Dock Lane' --kind partner --cares-about 'Nothing swinging over his water without a day and an hour in writing'
tom set quay-nine-events industries venues

tom new 'Brightwater Yachts' --domain brightwater.example --steward tom:exhibitions
tom contact add brightwater-yachts 'Hugo Tremayne' --email hugo@brightwater.example --role Owner --cares-about 'Selling two yachts a year to people he would sail with'
tom set brightwater-yachts industries 'boat building'

hanna new 'Solent Fairs' --domain solentfairs.example --steward hanna:exhibitions --steward mei:catering --steward yusuf:print
hanna contact add solent-fairs 'Priya Nair' --email priya@solentfairs.example --role 'Show director' --cares-about 'Exhibitors who sign again before they pack up'
hanna contact add solent-fairs 'Len Cobb' --email len@solentfairs.example --role 'Site manager' --cares-about 'Dry cables'
hanna contact add solent-fairs 'Tamsin Grey' --email tamsin@boatsandberths.example --role 'Editor, Boats and Berths' --kind partner --cares-about 'A launch she can photograph before anybody else'
hanna set solent-fairs industries 'fair organisers'

hanna new 'Sandpiper Marinas' --domain sandpiper.example --steward hanna:exhibitions --group meridian-leisure
hanna contact add sandpiper-marinas 'Jess Coyle' --email jess@sandpiper.example --role 'Head of events' --cares-about 'Winter berth holders who feel remembered'
hanna set sandpiper-marinas industries marinas

hanna new 'Museum of Salt' --domain museumofsalt.example --steward hanna:exhibitions --steward grace:catering
hanna contact add museum-of-salt 'Farah Qureshi' --email farah@museumofsalt.example --role Curator --cares-about 'The 1790 pan house, which must not get one degree warmer'
hanna contact add museum-of-salt 'Ned Hollis' --email ned@museumofsalt.example --role 'Events manager' --cares-about 'Evening hire that pays for the school visits'
hanna set museum-of-salt industries museums

day 2024-04-09

carys new 'Larder Fairs North' --alias 'Northern Larder' --domain larderfairs.example --steward carys:catering --steward ann:exhibitions
carys contact add larder-fairs-north 'Morag Sinclair' --email morag@larderfairs.example --role 'Fair director' --cares-about 'Small makers getting seen by big shops'
carys set larder-fairs-north industries 'fair organisers'

carys new 'Northgate Rovers FC' --alias Rovers --domain northgaterovers.example --steward carys:catering --steward raj:print
carys contact add northgate-rovers-fc 'Shaun Duffy' --email shaun@northgaterovers.example --role 'Commercial manager' --cares-about 'Sponsors who bring their own customers to the box'
carys contact add northgate-rovers-fc 'Elsie Boon' --email elsie@northgaterovers.example --role 'Hospitality lead' --cares-about 'Hot food in the hand within the fifteen minutes of half-time'
carys set northgate-rovers-fc industries 'football clubs'

carys new 'Calder Opera' --domain calderopera.example --steward carys:catering
carys contact add calder-opera 'Mairi Gunn' --email mairi@calderopera.example --role 'Front of house manager' --cares-about 'Silence in the foyer two minutes before the second act'

raj new 'Otter Lake Holidays' --domain otterlake.example --steward raj:print --group meridian-leisure
raj contact add otter-lake-holidays 'Bram de Wit' --email bram@otterlake.example --role 'Brochure editor' --cares-about 'Lakes that are as blue on paper as on the day'

raj new 'Kelso Oat Mills' --domain kelsooats.example --steward raj:print
raj contact add kelso-oat-mills 'Morven Kerr' --email morven@kelsooats.example --role 'Brand manager' --cares-about 'A bag that closes again, because her own never did'
raj set kelso-oat-mills industries 'food makers'

raj new 'Pennyroyal Press' --domain pennyroyal.example --steward raj:print
raj contact add pennyroyal-press 'Agnes Thorold' --email agnes@pennyroyal.example --role 'Production director' --cares-about 'Books that open flat'
raj contact add pennyroyal-press 'Ulf Brandt' --email ulf@pennyroyal.example --role 'Paper buyer' --cares-about 'Knowing why a price moved, not only that it did'
raj contact add pennyroyal-press 'Otto Felk' --email felk@felkpapier.example --role 'Agent of the Felk mill' --kind supplier --cares-about 'Long runs booked before the summer stop'
raj set pennyroyal-press industries publishing

piotr new 'Lantern Children’s Books' --slug lantern-books --alias Lantern --domain lanternbooks.example --steward piotr:print
piotr contact add lantern-books 'Kit Halloran' --email kit@lanternbooks.example --role 'Art director' --cares-about 'Reds that do not frighten a three-year-old'
piotr contact add lantern-books 'Dora Quill' --email dora@lanternbooks.example --role 'Managing editor' --cares-about 'Publication days that hold, since schools plan round them'
piotr set lantern-books industries publishing

piotr new 'Almanac Maps' --domain almanacmaps.example --steward piotr:print
piotr contact add almanac-maps 'Wendel Pike' --email wendel@almanacmaps.example --role 'Production cartographer' --cares-about 'Contour lines a walker can read in the rain'
piotr set almanac-maps industries publishing

piotr new 'Fenwick Dale Cheeses' --domain fenwickdale.example --steward piotr:print --steward carys:catering
piotr contact add fenwick-dale-cheeses 'Judith Fenwick' --email judith@fenwickdale.example --role Owner --cares-about 'The dale on the label being her dale and no other'
piotr contact add fenwick-dale-cheeses 'Col Raistrick' --email col@fenwickdale.example --role 'Dairy manager' --cares-about 'Labels that stick in a wet cold room'
piotr set fenwick-dale-cheeses industries 'food makers'

piotr new 'Peak Orchard Cider' --domain peakorchard.example --steward piotr:print
piotr contact add peak-orchard-cider 'Gwen Ashdown' --email gwen@peakorchard.example --role Owner --cares-about 'Being on a shelf next to wine'
piotr set peak-orchard-cider industries 'drinks makers'

piotr new 'Łódź Porcelain Works' --slug lodz-porcelain-works --alias 'Lodz Porcelain' --alias 'Fabryka Porcelany w Łodzi' --domain porcelana-lodz.example --steward piotr:print --steward sofia:exhibitions
piotr contact add lodz-porcelain-works 'Łucja Wrona' --email wrona@porcelana-lodz.example --role 'Export manager' --cares-about 'Hotels that reorder the same plate for ten years'
piotr contact add lodz-porcelain-works 'Marek Zieliński' --email marek@porcelana-lodz.example --role 'Warehouse manager' --cares-about 'Crates that come back'
piotr set lodz-porcelain-works industries tableware

day 2024-04-10

sofia new 'Müller & Söhne Messebau' --slug mueller-soehne-messebau --alias 'Mueller Messebau' --domain mueller-messebau.example --steward sofia:exhibitions
sofia contact add mueller-soehne-messebau 'Katrin Müller' --email katrin@mueller-messebau.example --role 'Managing partner' --cares-about 'Handing the firm to the fifth generation without debt'
sofia contact add mueller-soehne-messebau 'Jonas Weck' --email weck@mueller-messebau.example --role 'Workshop foreman' --cares-about 'Drawings that agree with the steel'
sofia set mueller-soehne-messebau industries 'stand building'

sofia new 'Musée des Ponts' --slug musee-des-ponts --domain museedesponts.example --steward sofia:exhibitions
sofia contact add musee-des-ponts 'Camille Aubry' --email aubry@museedesponts.example --role 'Exhibition designer' --cares-about 'Travelling shows that fit through a door of two metres ten'
sofia set musee-des-ponts industries museums

yusuf new 'Brasserie Élan' --slug brasserie-elan --domain elan.example --steward yusuf:print --group elan-tables
yusuf contact add brasserie-elan 'Théo Garnier' --email theo@elan.example --role Owner --cares-about 'A menu that survives red wine'
yusuf set brasserie-elan industries restaurants

grace new 'Élan Traiteur' --slug elan-traiteur --domain elan-traiteur.example --steward grace:catering --group elan-tables
grace contact add elan-traiteur 'Inès Garnier' --email ines@elan-traiteur.example --role 'Head chef' --cares-about 'Credit for the kitchen, by name, on the card'
grace set elan-traiteur industries caterers

yusuf new 'Blackthorn Brewery' --domain blackthorn.example --steward yusuf:print --steward hanna:exhibitions
yusuf contact add blackthorn-brewery 'Dan Sturgess' --email dan@blackthorn.example --role 'Head brewer' --cares-about 'Nobody storing his beer in a warm tent'
yusuf contact add blackthorn-brewery 'Bea Whitlock' --email bea@blackthorn.example --role 'Brand manager' --cares-about 'Gold on the label that is gold in a dark pub'
yusuf set blackthorn-brewery industries 'drinks makers'

yusuf new 'Tadpole Ices' --domain tadpole.example --steward yusuf:print
yusuf contact add tadpole-ices 'Ravi Menon' --email ravi@tadpole.example --role Founder --cares-about 'Tubs that parents can read and children can open'
yusuf set tadpole-ices industries 'food makers'

yusuf new 'Cartwheel Magazines' --domain cartwheel.example --steward yusuf:print
yusuf contact add cartwheel-magazines 'Rosa Finch' --email rosa@cartwheel.example --role Publisher --cares-about 'Newsstand day, which is Thursday and does not move'
yusuf set cartwheel-magazines industries publishing

yusuf new 'Copperfield Hotels' --domain copperfield.example --steward yusuf:print --group copperfield
yusuf contact add copperfield-hotels 'Noor Aziz' --email noor@copperfield.example --role 'Group marketing manager' --cares-about 'Eleven hotels that look like one'
yusuf set copperfield-hotels industries hotels

grace new 'St Aldhelm’s Hospital Trust' --slug st-aldhelms-hospital-trust --alias 'St Aldhelms' --domain staldhelms.example --steward grace:catering --steward yusuf:print
grace contact add st-aldhelms-hospital-trust 'Amara Obi' --email amara.obi@staldhelms.example --role 'Head of patient food' --cares-about 'Trays that come back empty from the elderly wards'
grace contact add st-aldhelms-hospital-trust 'Stephen Lyle' --email stephen.lyle@staldhelms.example --role 'Procurement lead' --cares-about 'A file that stands up to an auditor'
grace contact add st-aldhelms-hospital-trust 'Joan Petrie' --email joan.petrie@staldhelms.example --role 'Ward dietitian' --cares-about 'One allergen sheet, at the bedside, in large type'
grace set st-aldhelms-hospital-trust industries hospitals

grace new 'Teasel Park Racecourse' --domain teaselpark.example --steward grace:catering
grace contact add teasel-park-racecourse 'Rupert Vale' --email rupert@teaselpark.example --role 'Clerk of the course' --cares-about 'No vans on the grass after Thursday'
grace set teasel-park-racecourse industries racecourses

mei new 'Wexcombe University' --domain wexcombe.example --steward mei:catering --steward hanna:exhibitions --steward yusuf:print
mei contact add wexcombe-university 'Hattie Vaughan' --email h.vaughan@wexcombe.example --role 'Events office' --cares-about 'Summer conferences that keep the kitchens open'
mei contact add wexcombe-university 'Anil Bose' --email a.bose@wexcombe.example --role 'Open days lead' --cares-about 'Families who find the right building without asking'
mei contact add wexcombe-university 'Moira Kent' --email m.kent@wexcombe.example --role 'Print procurement' --cares-about 'An order number on each and every page we send her'
mei set wexcombe-university industries universities

# What the charter asks each division to know, where we knew it already.
day 2024-04-11
ann set harbour-boats-ltd critical/build-access 'Owen Pryce opens the works gate at six, and his word is enough at Dock Lane as well'
raj set harbour-boats-ltd critical/artwork-owner 'Mia Lund alone; the agency may comment but not approve'
tom set quay-nine-events critical/build-access 'Dougie Marr, gate three, from five in the morning on build days'
grace set quay-nine-events critical/site-kitchen 'Two combi ovens and one good sink; everything else comes in on wheels'
ann set tollgate-museum critical/fire-rules 'The museum has its own, stricter than the county: Sunil Rege signs every fabric'
carys set northgate-rovers-fc critical/site-kitchen 'Four ovens under the main stand, none on the river side'
grace set st-aldhelms-hospital-trust critical/allergen-sheet 'Joan Petrie, at ten each morning, before the trolleys are loaded'
yusuf set cartwheel-magazines critical/order-fix 'The advertising close, Friday noon; the page count is final from then'
mei set wexcombe-university critical/final-covers 'Five working days before, by a mail from Hattie Vaughan'
piotr set lantern-books critical/artwork-owner 'Kit Halloran signs; Dora Quill only counts the pages'
