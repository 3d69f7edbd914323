# July to September 2025: Dock Lane on time, the hospital decides, one label for three kitchens.

day 2025-07-01
grace contact add museum-of-salt 'Kofi Badu' --email kofi@museumofsalt.example --role 'Events manager' --cares-about 'Local suppliers he can walk to'
grace note museum-of-salt 'Kofi follows Ned. He keeps the price by the guest and asks which of our fish, bread and beer come from inside the county.' from:kofi-badu via:visit tag:menu

day 2025-07-02
keep county grace note museum-of-salt 'County list for Kofi: fish, bread, beer, with the road each one travels' due:2025-07-25
raj note otter-lake-holidays 'The shared brochure has a cover too many: both want the front. Bram suggests no front at all and a hole in the middle.' from:bram-de-wit via:email tag:group

day 2025-07-03
tom note quay-nine-events 'Two days’ notice given, in writing, to Magnus. He wrote back "Noted", underlined.' from:magnus-rye via:email tag:access

day 2025-07-07
mei note saltmarsh-smokehouse 'Second kiln is too good: Tilly has trout left over in a heat wave. Could any other kitchen of ours use forty sides this week?' from:tilly-marsh via:phone act:catering tag:menu

day 2025-07-08
grace note saltmarsh-smokehouse 'Kofi’s county list wanted fish; Tilly is eleven miles from him. Sent them each other’s telephone number.' tag:menu
keep trout carys note saltmarsh-smokehouse 'Took twelve sides for the Rovers’ boardroom. Shaun asked for the smokehouse’s card.' tag:menu

day 2025-07-10
tom note quay-nine-events 'All boats up by half past eight. Dougie stood with the sheet, his name on top, and had nothing to do.' from:dougie-marr via:fair feeling:delighted tag:access
ann note harbour-boats-ltd 'Owen let the crew through at six and the demo boats stood by nine. Mia was first in her row to open.' from:mia-lund via:fair tag:stand feeling:delighted
mei thank $trout 'Tilly has sent a side of it to the office; yours is in the fridge.'

day 2025-07-14
hanna note sandpiper-marinas 'Jess counted who crossed from Harbour’s stand to hers: mostly people whose boat was already sold. She sells them a berth the same hour now.' from:jess-coyle via:visit tag:group feeling:content
grace note st-aldhelms-hospital-trust 'Presentation: seven people, one tray each, no slides. Joan peeled a wet label in front of procurement and said nothing at all.' from:joan-petrie via:visit tag:tender

day 2025-07-16
carys note calder-opera 'Wooden forks approved for the foyer. Mairi snapped one by her ear to hear it.' from:mairi-gunn via:visit tag:bar feeling:content
yusuf note cartwheel-magazines 'Ulf had the second mill named, and on Wednesday night the first one struck. Thursday happened. Rosa sent flowers to a paper mill.' from:rosa-finch via:phone tag:paper-price feeling:delighted

day 2025-07-21
grace done $county 'Kofi walked half of it at the weekend, he says, with a dog.'
dev note copperfield-spas 'Dry copper: a spot varnish left off the rough sheet. Tess rubbed it on her wrist and ordered cards for two spas.' from:tess-lomax via:visit tag:colour feeling:delighted

day 2025-07-23
piotr note peak-orchard-cider 'The neck band tears along the year. Gwen’s first collector sent her four and asked for the fifth, which is still on the tree.' from:gwen-ashdown via:email tag:labels feeling:delighted

day 2025-07-24
tom note brightwater "Hugo's masts must leave the chandler's loft by November. Roof repair. He'd like to hear of it from us before the rain does." from:hugo-tremayne via:phone tag:storage kind:advance

day 2025-07-28
sofia note kvarnvik-batar 'Ribs and a lit keel drawn for February. Åsa asks what it weighs. Less than a boat, more than a drawing.' from:asa-nystrom via:email tag:light
raj note kelso-oat-mills 'A drop of glue at both ends keeps the slider shut in the post and lets go under a thumb. Morven dropped ten down her stairs.' from:morven-kerr via:phone tag:packaging feeling:content

day 2025-07-30
keep one_short ann note acme-ltd 'Crates came off the shelf with one ladder short. It was in the van all along, but Gil spent a morning on it and we had no list to show him.' from:gil-barton via:phone tag:storage feeling:unhappy

day 2025-08-01
keep crate_list ann note acme-ltd 'A list glued inside each crate lid: what went in, who closed it' due:2025-08-29
beth note tadpole-ices 'Hospital, ice cream and football ask print for the same thing: a food label with the dish first and the allergens bold. I would rather design it once.' tag:labels via:colleague

day 2025-08-04
piotr note lodz-porcelain-works 'Marek’s crates wait in a Poznań hall that charges by the corner. He asks whether we could share a truck’s width with somebody.' from:marek-zielinski via:phone tag:storage feeling:uneasy

day 2025-08-06
keep dry_sheds tom note brightwater-yachts 'Dry sheds with fourteen metres under the beam, within an hour of Dock Lane' due:2025-10-15

day 2025-08-11
mei note wexcombe-university 'Hattie lost a summer school over a wrong bed count, not over us. She wants the kitchen closed in that week and no bill for it.' from:hattie-vaughan via:phone tag:menu feeling:unhappy

day 2025-08-12
keep shut mei note wexcombe-university 'What closing for the empty week really costs, line by line, to Hattie' due:2025-08-22

day 2025-08-14
yusuf note blackthorn-brewery 'Stand and labels for the autumn ale: I told Bea the 19th, Hanna told Dan the 26th. They share an office. It was not a proud day.' from:bea-whitlock via:phone tag:delivery feeling:unhappy act:operations

day 2025-08-15
keep two_dates hanna note blackthorn-brewery 'Dan heard a different day from me than Bea did from print. He plans his bottling by ours.' from:dan-sturgess via:visit tag:delivery feeling:uneasy

day 2025-08-18
omar told $two_dates 'The 22nd for both, stand and labels on one van, and I drive behind it if I must.'

day 2025-08-20
mei done $shut 'She paid the half that was true, and crossed out the other with my pen.'
carys note northgate-rovers-fc 'Rovers’ first home match: the new cards stand on all boxes. A grandfather asked Elsie for a spare to take to his own kitchen.' from:elsie-boon via:visit tag:allergens kind:advance feeling:delighted

day 2025-08-26
omar reply $two_dates 'It arrived on the 22nd, at ten past eight. I propose that for a customer of two divisions only operations names a day.'
ann done $crate_list 'Gil closed the first lid himself.'
ann told $one_short 'Each lid has its list, and whoever closes it signs.'

day 2025-08-28
hanna note blackthorn-brewery 'Dan let the van back in himself. He asks that the same person name the day for Hop Harvest too.' from:dan-sturgess via:phone tag:stand feeling:content
ivo note linen-hall-museum 'Mesh wall stands. 14 m, loom in the middle, 1.25 m clear on the tight side. Frank measured with his own tape and initialled the floor.' from:frank-toal via:visit tag:fire-rules feeling:content

day 2025-09-01
piotr note linen-hall-museum 'Roisin wants captions on real linen. Our flatbed prints on it if it is glued to card first, which Frank allows below the knee only.' from:roisin-daly via:visit tag:artwork kind:advance

day 2025-09-03
keep linen piotr note linen-hall-museum 'Three caption samples on linen, with the burn test in the envelope' due:2025-09-26
sofia note mueller-soehne-messebau 'Katrin asks, for the first time herself, what the modular frame would cost over ten years rather than one.' from:katrin via:visit tag:stand

day 2025-09-04
sofia new 'Ærø Lys ApS' --slug aero-lys --alias 'Aero Lys' --domain aerolys.example --steward sofia:exhibitions
sofia contact add aero-lys 'Mette Krag' --email mette@aerolys.example --role 'Head of sales' --cares-about 'Lamps being looked at when they are off'
sofia set aero-lys industries lighting
sofia note aero-lys 'Mette lit Łucja’s plates for a catalogue and asked who had built the grey wall. Lamps at Light & Form in January, on a stand with no light of its own.' from:mette-krag via:colleague tag:light

day 2025-09-08
grace note elan-traiteur 'Inès saw our new allergen label and asks for it in French, with room for her name. Size nine will do, she says, "for now".' from:ines-garnier via:visit tag:allergens kind:advance

day 2025-09-10
grace note st-aldhelms-hospital-trust 'The trust awards us the meals, patients and staff, from 5 January. Amara rang from the ward kitchen so that they could be heard.' from:amara-obi via:phone tag:tender feeling:delighted --context 'Two losers may still object until 24 September; nothing public before.'
keep ward_week grace note st-aldhelms-hospital-trust 'One week on ward four with Amara before a single menu is written' due:2025-10-24

day 2025-09-11
yusuf note st-aldhelms-hospital-trust 'Page nine carried weight, Stephen says. He had expected a printer to send a price and not a dairy.' from:stephen-lyle via:email tag:tender feeling:content

day 2025-09-12
hanna note solent-fairs 'Solent Boat Days: fourteen of our exhibitors signed for the next before Len had the cables up. Priya says it is the gate.' from:priya-nair via:fair tag:stand feeling:delighted
mei note solent-fairs 'Gas went outside the fence and the tide stayed under it. The inspector had the squid.' from:priya-nair via:fair tag:fire-rules feeling:content

day 2025-09-16
beth note lantern-books 'Kit asks to be the first to see the proof lamp’s successor. His sits on a desk that three houses now come to visit.' from:kit-halloran via:visit tag:artwork kind:advance feeling:content

day 2025-09-18
yusuf contact add blackthorn-brewery 'Priscilla Wynn' --email pwynn@wynnholdings.example --role 'Investor, Wynn Holdings' --kind investor --cares-about 'A brand she can explain to her partners in one glance'
yusuf note blackthorn-brewery 'Priscilla put money in and wants one hand for label, bar and stand. Bea would like that hand to be ours before it is an agency’s.' from:bea-whitlock via:visit tag:labels --context 'The investment is public on Monday; the wish for one supplier is not.'

day 2025-09-22
piotr done $linen 'Frank lit the first, Roisin hung the second, the third is in my coat.'
raj note tern-mutual-insurance 'Abel wants next spring’s report half as thick, with a story on each page and the figures behind a flap.' from:abel-frost via:visit tag:layout

day 2025-09-24
carys note fenwick-dale-cheeses 'Judith tasted the smoked one with Tilly’s trout at the Rovers’ table. They are talking to each other, which is dangerous and good.' from:judith-fenwick via:visit tag:menu feeling:content
carys set fenwick-dale-cheeses critical/site-kitchen 'A dairy: cold taps, cold floor, no oven at all'

day 2025-09-25
keep greenline_bid tom note greenline-trams --due 2025-10-03 'Offer to Carol for the tram stand, sleepers and all'

day 2025-09-29
keep hop_bar hanna note blackthorn-brewery 'Label, bar front and stand for Hop Harvest checked side by side under Priscilla’s one glance' due:2025-10-03
dev note wexcombe-university 'Anil wants the one-sheet map in Braille and in Mandarin (中文) for the October open day. Mei has checked the Mandarin; who checks the Braille?' from:anil-bose via:email tag:layout
